"""Makes openpyxl.xlsx with openpyxl 3.1; libreoffice.xlsx is the same file opened and saved by
LibreOffice 7.4: soffice --headless --convert-to xlsx --outdir OUT openpyxl.xlsx, then renamed."""
import datetime
import sys
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

book = Workbook()
sheet = book.active
sheet.title = "支出"
sheet.merge_cells("A1:C1")
sheet["A1"] = "支出明细表"
sheet["A2"] = "单位"
sheet["B2"] = "金额"
sheet["C2"] = "合计"
sheet["A3"] = "某局"
sheet["B3"] = 0.1 + 0.2
sheet["C3"] = "=B3*2"
sheet["A4"] = CellRichText("甲", TextBlock(InlineFont(b=True), "乙"), "丙")
sheet["B4"] = 1200.3999999999999
sheet["C4"] = "=1/0"
sheet["A5"] = datetime.date(2024, 3, 1)
sheet["B5"] = 0.25
sheet["B5"].number_format = "0%"
sheet["C5"] = True
sheet["A6"] = datetime.datetime(2024, 12, 31, 8, 30)
sheet["A6"].number_format = 'yyyy"年"m"月"d"日" h:mm'
sheet["B6"] = "2080101"
sheet["B6"].number_format = "@"
sheet["C6"] = "  两端有空  "
sheet["A8"] = "第七行是空的"
sheet.row_dimensions[4].hidden = True
sheet.column_dimensions["C"].hidden = True
hidden = book.create_sheet("隐藏 & <页>")
hidden.sheet_state = "hidden"
hidden["D14"] = "字"
very = book.create_sheet("代码")
very.sheet_state = "veryHidden"
book.save(sys.argv[1])
