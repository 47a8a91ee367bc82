<html><head><meta charset="utf-8"><title>ทำเนียบผู้บริหาร</title></head><body><p><a href="/page/home.php">หน้าแรก</a> : <a href="/page/ita2567.php">ITA67</a> : <a href="/page/ita2566.php">ITA66</a> : <a href="/page/webboard.php">เว็บบอร์ด</a></p><h1>ทำเนียบผู้บริหาร</h1><h2>คณะผู้บริหารเทศบาลตำบลซับน้ำทิพย์</h2>
<h3>ฝ่ายการเมือง</h3>
<div class="person"><img src="/images/staff/head.jpg" alt="" width="120"><p>นายเฉลิมพล รอดภัยดี<br>ตำแหน่ง นายกเทศมนตรี<br>โทร. 088-518-9612</p></div>
<div class="person"><img src="/images/staff/dep1.jpg" alt="" width="120"><p>นางชุติมา ลำดวนหอม<br>ตำแหน่ง รองนายกเทศมนตรี<br>โทร. 088-457-1866</p></div>
<div class="person"><img src="/images/staff/dep2.jpg" alt="" width="120"><p>นายประสิทธิ์ สาระวารี<br>ตำแหน่ง รองนายกเทศมนตรี<br>โทร. 083-178-4731</p></div>
<div class="person"><img src="/images/staff/sec.jpg" alt="" width="120"><p>นายทองใบ ทุ่งพริ้ง<br>ตำแหน่ง เลขานุการนายกเทศมนตรี<br>โทร. 088-295-7259</p></div>
<div class="person"><img src="/images/staff/chair.jpg" alt="" width="120"><p>นายประสิทธิ์ ใจซื่อตรง<br>ตำแหน่ง ประธานสภาเทศบาล<br>โทร. 085-475-3914</p></div>
<h3>ฝ่ายข้าราชการประจำ</h3>
<div class="person"><img src="/images/staff/palad.jpg" alt="" width="120"><p>นายจำเริญ ชมบึงหลวง<br>ตำแหน่ง ปลัดเทศบาล<br>โทร. 082-120-5530</p></div>
<div class="person"><img src="/images/staff/dpalad.jpg" alt="" width="120"><p>นายสมพงษ์ นาคประโคน<br>ตำแหน่ง รองปลัดเทศบาล<br>โทร. 082-883-7156</p></div>
<div class="person"><img src="/images/staff/fin.jpg" alt="" width="120"><p>นายทองใบ คชเสนีย์ไพร<br>ตำแหน่ง ผู้อำนวยการกองคลัง<br>โทร. 086-694-1145</p></div><p>เทศบาลตำบลซับน้ำทิพย์</p></body></html>