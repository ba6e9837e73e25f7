// What Gouji says to the examples of family G5. Written by `GOUJI_UPDATE_GOLDEN=1 swift test --filter
// GalleryTests`; read the difference before you commit it.
let galleryG5: StaticString = ##"""
  == G501 例1
  错误[G501] 不能写入 草案/支出.csv/out：路径中有一段是文件，不是文件夹
     = 建议：换一个文件夹：--out 文件夹

  == G502 例1
  错误[G502] out/某县档案局.docx 生成以后有人改过，没有覆盖
     = 建议：要留着的，先改名或移到别处，再生成；或换一个文件夹：--out 文件夹；确实不要了，加 --overwrite

  == G503 例1
  错误[G503] 清单“甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲”的名称作不了 Excel 工作表的名称，填报表读不回来
     = 建议：在模板的“台账”里换一个名称：不超过 31 个字，不用 : \ / ? * [ ]，不与别的表同名

  == G504 例1
  错误[G504] 乙 和 甲 生成的文件同名，乙 没有生成
     = 建议：核对两份草案的部门全称和年度；确是同一部门的两稿，分两次生成到不同的文件夹（--out）

  == G505 例1
  错误[G505] 表1 有 16385 列，Excel 工作表最多 16384 列
    --> Templates/样板/模板.yaml:3:5
   3 | 表: {表1: {名称: 支出总表, 列: {项目: 文字, 列1: 支出预…
     |      ^^^
     = 建议：减少它的列，或分成几张表

  == G506 例1
  错误[G506] 旁边没有它的 .勾稽.json，不知道印出的数从哪里来
    --> 草案/终稿.docx
     = 建议：把同时生成的 .勾稽.json 放在旁边；或比较草案；只核对这一份文件用 gouji verify

  == G507 例1
  警告[G507] 这个文件生成以后改过，比较的是生成时的数（旁边的 .勾稽.json）
    --> out/某县档案局.docx
     = 建议：改了哪里，用 gouji verify 看

  == G508 例1
  警告[G508] 这份草案有 1 处错误，还不能生成；有的照样比了，缺的地方没有数
    --> 草案
     = 建议：看错误：gouji check 草案

  == G520 例1
  警告[G520] 目录没有印页码：这台电脑上没有装 LibreOffice（soffice）
     = 建议：装上 libreoffice-writer 和 poppler-utils，再生成一遍；或在 Word 里右击目录，选“更新域”

  == G521 例1
  错误[G521] 做不出 PDF：这台电脑上没有装 LibreOffice（soffice）
     = 建议：装上 libreoffice-writer 和 poppler-utils，再生成一遍；或去掉 --pdf，在 Word 里另存为 PDF

  == G530 例1
  错误[G530] 草案的这段文字在文件里印了不止一处，改得不一样：一处是“新增两个项目”，另一处是“项目增加”
    --> 草案/草案.yaml:7:12
   7 | 原因: {支出预算: 新增项目}
     |                  ^^^^^^^^ 只能是一种写法
     = 建议：把各处改成一样，再收回草案
  """##
