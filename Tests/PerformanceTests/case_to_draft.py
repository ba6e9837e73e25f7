#!/usr/bin/env python3
"""Turns a case of bench/peers/gen_case.py into a draft for template 四川:

    case_to_draft.py case.json DRAFT

Every unit, line, project and indicator is kept. Three things differ, because the draft says them otherwise:
the source 上年结转 becomes 一般公共预算 of the fund year 上年结转, a retired code its successor, and the first
indicator of a project gives up ten points, which Sichuan keeps for 预算执行率. Last year's figures are sums
of the case's prior amounts.
"""
import csv, json, os, sys

FUNDS = {"一般公共预算拨款": "一般公共预算", "政府性基金预算拨款": "政府性基金预算", "国有资本经营预算拨款": "国有资本经营预算", "上年结转": "一般公共预算"}
FISCAL = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
SANGONG = {"因公出国（境）费": ("30212",), "公务接待费": ("30217",), "公务用车购置及运行费": ("30231", "31013")}
RETIRED = {"2010308": ("2014004", "信访业务")}
REASON = "人员增资和项目调整"


def fund(line):
    return FUNDS.get(line["source"], line["source"])


def carried(line):
    return "上年结转" if line["source"] == "上年结转" else "本年"


def current(code, name):
    return RETIRED.get(code, (code, name))


def general(line):
    return fund(line) == "一般公共预算"


def prior_figures(lines):
    tests = {
        "收支预算总数": lambda l: True,
        "财政拨款收支预算总数": lambda l: fund(l) in FISCAL,
        "一般公共预算当年拨款": lambda l: general(l) and carried(l) == "本年",
        "机关运行经费": lambda l: general(l) and l["kind"] == "公用经费",
    }
    for name, codes in SANGONG.items():
        tests[name] = lambda l, codes=codes: fund(l) in FISCAL and l["econ"] in codes
    return {name: sum(l["prior"] for l in lines if test(l)) for name, test in tests.items()}


def head(case):
    name, units = case["department"], case["units"]
    natures = ["行政"] + ["事业"] * (len(units) - 1)
    cars = sum(l["econ"] == "31013" for l in case["lines"])
    out = ["模板: 四川", f"年度: {case['year']}", "地区: 示例市", "财政级次: 市级", "部门:", '  代码: "101"', f"  全称: {name}", "  简称: 示例局",
           "填报单位: 元", "", "单位:"]
    out += [f'  - {{代码: "{u["code"]}", 名称: {u["name"]}, 性质: {n}}}' for u, n in zip(units, natures)]
    out += ["", "下属单位:" if units[1:] else "下属单位: []"]
    out += [f"  - {{名称: {u['name']}, 性质: 事业}}" for u in units[1:]]
    prior = prior_figures(case["lines"])
    out += ["", "上年数:"] + [f"  {k}: {v}元" for k, v in prior.items()]
    out += ["", "原因:"] + [f"  {k}: {REASON}" for k in prior]
    return "\n".join(out + ["", "填报:", f"  购置车辆数: {cars}"]) + "\n"


def prose(case):
    name = case["department"]
    return (f"# 职能简介\n\n{name}负责本领域规划编制、组织实施、监督检查和服务保障等工作。\n\n"
            "# 重点工作\n\n1、保障机构正常运转。\n\n2、按计划完成年度项目。\n\n# 年度总体目标\n\n1、贯彻落实有关方针政策，完成年度任务。\n")


def tables(case):
    codes, project = case["codes"], {p["id"]: p["name"] for p in case["projects"]}
    of = lambda l: project.get(l["project"], "")
    yield "支出", ["单位", "功能科目", "经济科目", "支出类型", "项目", "资金来源", "资金年度", "预算数", "上年预算数"], [
        [l["unit"], current(l["func"], "")[0], l["econ"], l["kind"], of(l), fund(l), carried(l), l["amount"], l["prior"]] for l in case["lines"]]
    yield "项目", ["单位", "项目", "项目类别", "年度目标", "项目代码"], [
        [p["unit"], p["name"], p["type"], p["goal"], p["id"]] for p in case["projects"]]
    yield "项目绩效", ["单位", "项目", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"], [
        [p["unit"], p["name"], i["l1"], i["l2"], i["l3"], i["sign"], i["value"], i["unit"], i["weight"] - (10 if n == 0 else 0)]
        for p in case["projects"] for n, i in enumerate(p["indicators"])]
    kinds = dict.fromkeys(p["name"].removesuffix("经费") for p in case["projects"])
    yield "整体绩效", ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"], [
        ["产出指标", "数量指标", f"{k}任务完成率", "=", "100", "%", 9] for k in kinds]
    yield "年度任务", ["任务名称", "主要内容"], [["基本支出保障", "保障机构正常运转"]] + [[k, "按计划完成年度任务"] for k in kinds]
    yield "科目用途", ["功能科目", "主要用于"], [current(c, n) for c, n in codes["func"].items()]
    yield "政府采购", ["单位", "项目", "采购品目", "采购类型", "资金来源", "预算数"], [
        [l["unit"], of(l), codes["econ"][l["econ"]], "货物" if l["econ"][:3] == "310" else "服务", fund(l), l["amount"]]
        for l in case["lines"] if l["econ"][:3] == "310" or l["econ"] in ("30209", "30227")]


def main(source, folder):
    with open(source, encoding="utf-8") as f:
        case = json.load(f)
    os.makedirs(folder, exist_ok=True)
    for name, text in (("草案.yaml", head(case)), ("文字.md", prose(case))):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
            f.write(text)
    for name, columns, rows in tables(case):
        with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as f:
            csv.writer(f, lineterminator="\n").writerows([columns] + rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
