package org.prongsai.complaint.intake;

import static org.prongsai.complaint.intake.HostileUpload.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.prongsai.disclosure.TestFiles;

/** Files that mean harm, made while a test runs, under the names that they come with: those that are refused and those that are not. */
final class HostileFiles {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String TYPES = "[Content_Types].xml";

    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private HostileFiles() {}

    /** Programs, scripts, web pages, macros, archives and the like. */
    static Map<String, byte[]> refused() {
        HostileFiles files = new HostileFiles();
        for (String ending : new String[] {"pdf", "jpg", "docx", "txt"}) {
            files.add("program." + ending, latin("MZ\u0090\0\3"));
            files.add("page." + ending, bytes("<!doctype html>" + SCRIPT));
        }
        files.add("linux", latin("\u007fELF\2\1\1"));
        files.add("class.jpg", latin("\u00ca\u00fe\u00ba\u00be\0\0\0="));
        files.add("link.txt", latin("L\0\0\0\1\u0014\2\0"));
        files.add("picture.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>"));
        files.add("picture.png", bytes("<?xml version='1.0'?><svg onload='alert(1)'/>"));
        files.add("wide.txt", ("\ufeff<html>" + SCRIPT).getBytes(StandardCharsets.UTF_16LE));
        files.add("marked.txt", bytes("\ufeff<html>" + SCRIPT));
        files.add("late.txt", bytes("a note\n".repeat(50) + SCRIPT));
        files.add("gifar.gif", latin("GIF89a" + "\1".repeat(20) + SCRIPT));
        files.add("run.sh", bytes("echo hello"));
        files.add("run.txt", bytes("#!/bin/sh\nrm -rf /"));
        files.add("run.bat", bytes("del *.*"));
        files.add("run.ps1", bytes("Get-Process"));
        files.add("run.js", bytes("alert(1)"));
        files.add("web.php", bytes("<?php system($_GET[0]);"));
        files.add("place.url", bytes("[InternetShortcut]\nURL=http://evil.example"));
        files.add("macro.docx", TestFiles.zip(TYPES, "", "word/document.xml", "", "word/vbaProject.bin", "x"));
        files.add("macro.docm", TestFiles.zip(TYPES, "", "word/document.xml", "", "word/vbaProject.bin", "x"));
        files.add("macro.xlsx", TestFiles.zip(TYPES, "", "xl/workbook.xml", "", "xl/macrosheets/sheet1.xml", "x"));
        files.add("macro.pptx", TestFiles.zip(TYPES, "", "ppt/presentation.xml", "", "ppt/vbaProject.bin", "x"));
        files.add("bomb.zip", TestFiles.zip("a.txt", "0".repeat(30_000_000)));
        files.add("bomb.docx", TestFiles.zip("a.txt", "0".repeat(30_000_000)));
        files.add("inner.zip", TestFiles.zip("b.zip", "PK\3\4"));
        files.add("java.jar", TestFiles.zip("META-INF/MANIFEST.MF", "Main-Class: X"));
        files.add("packed.txt", latin("\u001f\u008b\10\0\0"));
        files.add("packed.rar", latin("Rar!\u001a\7\0"));
        files.add("packed.7z", latin("7z\u00bc\u00af'\u001c"));
        files.add("nothing.pdf", new byte[0]);
        files.add("nulls.txt", new byte[5_000]);
        files.add("noise.jpg", noise());
        return files.all;
    }

    /** What may be a paper, a picture or a note, and is only ever handed out to be saved. */
    static Map<String, byte[]> kept() {
        HostileFiles files = new HostileFiles();
        // in two parts, so that no scanner takes this class for the sample
        files.add(
                "eicar.txt", bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*"));
        files.add("polyglot.pdf", bytes("%PDF-1.7\n" + SCRIPT + "\n%%EOF"));
        files.add("opens.pdf", bytes("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"));
        files.add("starts.pdf", bytes("%PDF-1.7\n1 0 obj<</S/Launch/F(cmd.exe)>>endobj"));
        files.add("jpeg.html", joined(TestFiles.picture("jpg"), bytes("<html>" + SCRIPT)));
        files.add("png.php", joined(TestFiles.picture("png"), bytes("<?php system($_GET[0]);")));
        files.add("jpeg.jar", joined(TestFiles.picture("jpg"), TestFiles.zip("X.class", "x")));
        files.add("flood.png", TestFiles.claiming(50_000));
        files.add("larger.png", TestFiles.claiming(Integer.MAX_VALUE));
        files.add("flood.gif", latin("GIF89a\u00ff\u00ff\u00ff\u00ff\0\0\0"));
        files.add("cut.png", Arrays.copyOf(TestFiles.picture("png"), 60));
        files.add(
                "bomb2.docx",
                TestFiles.zip(TYPES, "<Types/>", "word/document.xml", "<w>" + "0".repeat(60_000_000) + "</w>"));
        files.add(
                "laughs.xlsx",
                TestFiles.zip(
                        TYPES,
                        "<!DOCTYPE a [<!ENTITY b \"" + "c".repeat(9_000) + "\"><!ENTITY d \"" + "&b;".repeat(9_000)
                                + "\">]><Types>&d;</Types>",
                        "xl/workbook.xml",
                        "<x/>"));
        files.add("formula.csv", bytes("=cmd|'/c calc'!A1,@SUM(1)"));
        files.add("outside.docx", TestFiles.zip(TYPES, "", "word/document.xml", "", "../../evil.txt", "x"));
        return files.all;
    }

    private void add(String name, byte[] content) {
        all.put(name, content);
    }

    private static byte[] noise() {
        byte[] noise = new byte[5_000];
        new java.util.Random(7).nextBytes(noise);
        noise[0] = 1;
        return noise;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
