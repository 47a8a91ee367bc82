<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>ITA | เทศบาลตำบลบ้านป่ายางงาม</title></head><body><center><h3>เทศบาลตำบลบ้านป่ายางงาม อ.ห้วยสัก จ.เชียงธารา</h3></center><table width="1000" align="center"><tr><td width="200" valign="top"><a href="/">หน้าแรก</a><br><a href="/index.php?link=ita">การประเมิณ ITA</a><br><a href="/index.php?link=ita66">ITA ปี ๖๖</a><br><a href="/index.php?link=photo&page=1">ภาพกิจกรรม</a><br><a href="/index.php?link=board">กระดานข่าว</a></td><td><h2>ข้อมูล OIT ประจำปีงบประมาณ ๒๕๖๗</h2>
<p><b>๙.๑ ข้อมูลพื้นฐาน</b></p><ul>
<li>01 แผนผังโครงสร้างองค์กร <a href="/index.php?link=org">(คลิก)</a></li>
<li>02 ทำเนียบผู้บริหาร <a href="/index.php?link=exec">(คลิก)</a></li>
<li>03 ภารกิจและอำนาจหน้าที่ <a href="/index.php?link=power">(คลิก)</a></li>
<li>04 ที่ตั้งและการติดต่อ <a href="/index.php?link=contact">(คลิก)</a></li>
<li>05 ข่าวสาร/กิจกรรม <a href="/index.php?link=news">(คลิก)</a></li>
<li>06 ถาม-ตอบ (Q & A) <a href="/index.php?link=faq">(คลิก)</a></li>
</ul>
<p><b>๙.๒ การบริหารงานและการใช้จ่ายงบประมาณ</b></p><ul>
<li>07. แผนพัฒนาห้าปี <a href="/doc/plan66-70.docx">(คลิก)</a></li>
<li>O8 - รายงานความก้าวหน้าแผนการดำเนินงานและการใช้จ่ายงบประมาณ <a href="/doc/plan67.pdf">(คลิก)</a></li>
<li>09 -สรุปผลการดำเนินงานรอบปี <a href="/doc/report66.pdf">(คลิก)</a></li>
<li>010 มาตราฐานการปฏิบัติงาน <a href="/doc/manual-klang.docx">(คลิก)</a></li>
<li>011 : คู่มือการรับบริการ <a href="/index.php?link=service&amp;id=4">(คลิก)</a></li>
<li>012 ข้อมูลเชิงสถิติการให้บริการ <a href="/index.php?link=stat67">(คลิก)</a></li>
<li>013 E–Service ยื่นคำร้องออนไลน์ <a href="/index.php?link=eservice">(คลิก)</a></li>
</ul>
<p><b>๙.๓ การจัดซื้อจัดจ้าง</b></p><ul>
<li>014 รายการจัดหาพัสดุ <a href="/doc/buy67.docx">(คลิก)</a></li>
<li>015 ประกาศประกวดราคา/ผู้ชนะการเสนอราคา <a href="/index.php?link=ebidding&amp;id=9">(คลิก)</a></li>
<li>016 รายงานความคืบหน้าจัดซื้อจัดจ้าง รายเดือน <a href="/index.php?link=s1-67">(คลิก)</a></li>
<li>017 รายงานจัดซื้อจัดจ้างประจำปี <a href="/doc/พัสดุปี66.docx">(คลิก)</a></li>
</ul>
<p><b>๙.๔ การบริหารและพัฒนาทรัพยากรบุคคล</b></p><ul>
<li>018 แผนงานด้านทรัพยากรบุคคล <a href="/doc/hr67.pdf">(คลิก)</a></li>
<li>019 ผลการบริหารทรัพยากรบุคคล <a href="/doc/hr_report66.docx">(คลิก)</a></li>
<li>020 ประมวลจริยธรรมเจ้าหน้าที่ <a href="/doc/จริยธรรม.docx">(คลิก)</a></li>
<li>021 คณะทำงานและกิจกรรมขับเคลื่อนจริยธรรม <a href="/index.php?link=ethic67">(คลิก)</a></li>
</ul>
<p><b>๙.๕ การส่งเสริมความโปร่งใส</b></p><ul>
<li>022 คู่มือการจัดการข้อร้องเรียนการทุจริต <a href="/doc/complain_manual.docx">(คลิก)</a></li>
<li>023 แจ้งเบาะแสทุจริต <a href="/index.php?link=anticorrupt">(คลิก)</a></li>
<li>024 ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริต <a href="/index.php?link=statcorrupt">(คลิก)</a></li>
<li>025 เปิดโอกาสให้มีส่วนร่วม <a href="/index.php?link=parti">(คลิก)</a></li>
</ul>
<p><b>๑๐.๑ การดำเนินการเพื่อป้องกันการทุจริต</b></p><ul>
<li>026 เจตนารมย์ไม่รับของขวัญ (No Gift Policy) <a href="/doc/nogift67.docx">(คลิก)</a></li>
<li>027 การปลูกจิตสำนึกงดรับของขวัญ <a href="/index.php?link=nogift_act">(คลิก)</a></li>
<li>028 รายงานการรับของขวัญตามนโยบาย No Gift <a href="/doc/Scan0012.pdf">(คลิก)</a></li>
<li>029 แบบสรุปการรับทรัพย์สินหรือประโยชน์โดยธรรมจรรยา <a href="/index.php?link=tam">(คลิก)</a></li>
<li>030 การประเมิณความเสี่ยงเรื่องสินบน <a href="/doc/risk67.pdf">(คลิก)</a></li>
<li>031 รายงานการจัดการความเสี่ยงทุจริต <a href="/doc/risk66_report.docx">(คลิก)</a></li>
<li>032 แผนปฏิบัติการป้องกันและปราบปรามการทุจริต <a href="/doc/แผนปปช66-70.docx">(คลิก)</a></li>
<li>033 รายงานผลแผนปฏิบัติการป้องกันการทุจริต <a href="/index.php?link=antirep66">(คลิก)</a></li>
</ul>
<p><b>๑๐.๒ มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน</b></p><ul>
<li>034 มาตราการส่งเสริมคุณธรรมและความโปร่งใส <a href="/doc/mat67.pdf">(คลิก)</a></li>
<li>035 รายงานผลตามมาตราการส่งเสริมคุณธรรมฯ <a href="/doc/mat66_report.docx">(คลิก)</a></li>
</ul></td></tr></table><hr><center>สำนักงานเทศบาลตำบลบ้านป่ายางงาม โทร 044-448124</center></body></html>