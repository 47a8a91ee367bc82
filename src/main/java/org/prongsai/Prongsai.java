package org.prongsai;

/** The program: builds every object by constructor and hands over to a command. */
public final class Prongsai {
    private Prongsai() {}

    public static void main(String[] args) {
        System.out.println("Prongsai");
    }
}
