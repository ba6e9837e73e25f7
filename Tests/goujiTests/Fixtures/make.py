"""Makes export-openpyxl.xlsx (openpyxl 3.1): the lines of Drafts/tongchuan-2024 in the shape of an
export of the 预算管理一体化 platform, with a merged unit, a total and a signature. LibreOffice 7.4 made
export-libreoffice.xlsx of it (soffice --headless --convert-to xlsx, renamed); export-gb18030.csv has
the same cells, in GB18030, with CRLF and codes written ="…". Run in the root of the repository:
python make.py FOLDER-OF-REFERENCE-TABLES"""
import csv
import sys

from openpyxl import Workbook

names = {}
for table in ["function-classification-2024", "department-economic-classification"]:
    for line in open(f"{sys.argv[1]}/{table}.tsv", encoding="utf8"):
        cells = line.rstrip("\n").split("\t")
        names[cells[0]] = cells[2]
draft = "Drafts/tongchuan-2024"
for row in csv.DictReader(open(f"{draft}/本地科目.csv", encoding="utf8")):
    names[row["代码"]] = row["名称"]
rows = list(csv.DictReader(open(f"{draft}/支出.csv", encoding="utf8")))
unit = "185001-达州市通川区人力资源和社会保障局"
kind = {"人员经费": "人员类", "公用经费": "公用经费", "项目支出": "特定目标类"}
header = "序号,预算单位,支出功能分类科目,部门经济分类,政府经济分类,项目类别,项目名称,资金性质,金额,备注".split(",")
total = sum(int(row["预算数"]) for row in rows)

book = Workbook()
sheet = book.active
sheet.title = "支出明细"
plain = [["2024年部门预算支出明细表"], ["编制单位：某局"] + [""] * 8 + ["单位：元"], header,
         ["合计"] + [""] * 7 + [total]]
for number, row in enumerate(rows, 1):
    function, economic = row["功能科目"], row["经济科目"]
    plain.append([
        number, unit if number == 1 else "", f"{function}-{names[function]}",
        f"[{economic}]{names[economic]}", "50101-工资奖金津补贴", kind[row["支出类型"]], row["项目"],
        "111-一般公共预算资金", int(row["预算数"]), row["说明"]])
plain += [[], ["制表人：某某", "", "", "", "", "", "", "", "打印日期"]]
for cells in plain:
    sheet.append([None if cell == "" else cell for cell in cells])
sheet.merge_cells("A1:J1")
sheet.merge_cells(start_row=5, end_row=4 + len(rows), start_column=2, end_column=2)
here = "Tests/goujiTests/Fixtures"
book.save(f"{here}/export-openpyxl.xlsx")
with open(f"{here}/export-gb18030.csv", "w", encoding="gb18030", newline="") as file:
    for cells in plain:
        texts = [str(cell) for cell in cells]
        quoted = ['"' + text.replace('"', '""') + '"' if "," in text else text for text in texts]
        quoted = [f'="{text}"' if text.startswith("2") and "-" in text else text for text in quoted]
        file.write(",".join(quoted) + "\r\n")
