/// The ledgers every draft may have. A template can declare further ones.
///
/// Sources of the choices: 政府收支分类科目 2024; 预算法实施条例 第6条 (基本支出, 项目支出);
/// the seeds' table headers for 上缴上级支出 and its kin.
package enum StandardLedger {
  package static let spending = "支出"
  package static let income = "收入"
  package static let units = "单位"
  package static let subordinates = "下属单位"
  package static let projects = "项目"
  package static let projectTargets = "项目绩效"
  package static let departmentTargets = "整体绩效"
  package static let tasks = "年度任务"
  package static let functionUses = "科目用途"
  package static let procurement = "政府采购"
  package static let localCodes = "本地科目"
}

/// Names of columns that rules and readers speak about.
package enum StandardColumn {
  package static let unit = "单位"
  package static let functionCode = "功能科目"
  package static let economicCode = "经济科目"
  /// Of 政府预算支出经济分类; only templates that print it have the column.
  package static let governmentCode = "政府经济科目"
  package static let spendingKind = "支出类型"
  package static let project = "项目"
  package static let fundSource = "资金来源"
  package static let fundYear = "资金年度"
  package static let fundLevel = "拨款级次"
  package static let amount = "预算数"
  package static let priorAmount = "上年预算数"
  /// 决算数 of final accounts.
  package static let outturn = "决算数"
  package static let code = "代码"
  package static let name = "名称"
  package static let nature = "性质"
  package static let weight = "权重"
  package static let projectClass = "项目类别"
  package static let remark = "说明"

  /// Values of the column are codes of a classification.
  package static func isCode(_ column: String) -> Bool {
    [functionCode, economicCode, governmentCode].contains { $0.sameBytes(as: column) }
  }
}

extension ChoiceList {
  package static let spendingKinds = ChoiceList(
    name: "支出类型",
    choices: [
      "人员经费", "公用经费", "项目支出", "上缴上级支出", "事业单位经营支出", "对附属单位补助支出",
      "结余分配", "结转下年",
    ],
    aliases: [
      "人员": "人员经费", "公用": "公用经费", "项目": "项目支出", "日常公用经费": "公用经费",
      "经营支出": "事业单位经营支出", "对下级单位补助支出": "对附属单位补助支出",
      "事业单位结余分配": "结余分配",
    ],
    groups: [
      "基本支出": ["人员经费", "公用经费"],
      "本年支出": ["人员经费", "公用经费", "项目支出", "上缴上级支出", "事业单位经营支出", "对附属单位补助支出"],
      "年末去向": ["结余分配", "结转下年"],
    ])

  package static let fundSources = ChoiceList(
    name: "资金来源",
    choices: [
      "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "事业收入",
      "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入", "用事业基金弥补收支差额",
    ],
    aliases: [
      "一般公共预算拨款": "一般公共预算", "一般公共预算拨款收入": "一般公共预算",
      "一般公共预算财政拨款": "一般公共预算", "一般公共预算财政拨款收入": "一般公共预算",
      "政府性基金": "政府性基金预算", "政府性基金预算拨款": "政府性基金预算",
      "政府性基金预算拨款收入": "政府性基金预算", "政府性基金预算财政拨款": "政府性基金预算",
      "国有资本经营预算拨款": "国有资本经营预算", "国有资本经营预算拨款收入": "国有资本经营预算",
      "国有资本经营预算财政拨款": "国有资本经营预算", "财政专户管理资金收入": "财政专户管理资金",
      "经营收入": "事业单位经营收入", "使用非财政拨款结余": "用事业基金弥补收支差额",
    ],
    groups: [
      "财政拨款": ["一般公共预算", "政府性基金预算", "国有资本经营预算"],
      "单位资金": ["事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入"],
      "其他资金": [
        "财政专户管理资金", "事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入",
        "用事业基金弥补收支差额",
      ],
    ])

  package static let fundYears = ChoiceList(
    name: "资金年度", choices: ["本年", "上年结转"],
    aliases: ["当年": "本年", "结转": "上年结转", "上年结转结余": "上年结转"])

  package static let fundLevels = ChoiceList(
    name: "拨款级次", choices: ["本级", "上级提前通知"],
    aliases: ["上级提前通知转移支付": "上级提前通知", "提前通知": "上级提前通知"])

  package static let projectClasses = ChoiceList(
    name: "项目类别", choices: ["人员类", "运转类", "特定目标类"],
    aliases: ["公用经费类": "运转类", "其他运转类": "运转类"])

  package static let yesOrNo = ChoiceList(
    name: "是否", choices: ["是", "否"], aliases: ["√": "是", "有": "是", "×": "否", "无": "否"])

  package static let unitNatures = ChoiceList(
    name: "性质", choices: ["行政", "参公", "事业"],
    aliases: [
      "行政单位": "行政", "参照公务员法管理的事业单位": "参公", "参公事业单位": "参公", "参公单位": "参公",
      "事业单位": "事业", "其他事业单位": "事业",
    ])

  /// Whose report it is. The names of both reports stand for it.
  package static let subjects = ChoiceList(
    name: IdentityPath.subject, choices: ["部门", "单位"],
    aliases: ["部门预算": "部门", "部门决算": "部门", "单位预算": "单位", "单位决算": "单位"])

  package static let procurementKinds = ChoiceList(
    name: "采购类型", choices: ["货物", "工程", "服务"],
    aliases: ["货物类": "货物", "工程类": "工程", "服务类": "服务"])
}

/// Usual words for performance targets: 财预〔2021〕101号 《中央部门项目支出核心绩效目标和指标设置及取值指引》
/// and the headings before it, which published tables still have.
private enum TargetWords {
  static let first = ["成本指标", "产出指标", "效益指标", "满意度指标"]
  static let second = [
    "经济成本指标", "社会成本指标", "生态环境成本指标", "数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标",
    "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标",
  ]
  static let relations = ["≥", "≤", "＝", "＞", "＜", "定性"]
  static let directions = ["正向指标", "反向指标"]
}

extension LedgerShape {
  /// Where money comes from and how much of it; of spending and of income.
  private static let fundColumns = [
    LedgerColumn("资金来源", .choice(.fundSources), required: true),
    LedgerColumn("资金年度", .choice(.fundYears), standard: "本年"),
    LedgerColumn("拨款级次", .choice(.fundLevels), standard: "本级"),
    LedgerColumn("预算数", .amount, required: true), LedgerColumn("上年预算数", .amount),
    LedgerColumn(StandardColumn.remark, .text, isRemark: true),
  ]

  /// Of an indicator, behind 一级指标.
  private static let targetColumns = [
    LedgerColumn("二级指标", .text, suggestions: TargetWords.second),
    LedgerColumn("三级指标", .text, required: true),
    LedgerColumn("指标性质", .text, suggestions: TargetWords.relations),
    LedgerColumn("指标值", .text, required: true), LedgerColumn("度量单位", .text),
    LedgerColumn("权重", .count),
    LedgerColumn("指标方向性", .text, suggestions: TargetWords.directions),
  ]

  /// Lists that stand in `草案.yaml`.
  package static let unitShapes = [
    LedgerShape(
      name: StandardLedger.units,
      columns: [
        LedgerColumn("代码", .text, required: true), LedgerColumn("名称", .text, required: true),
        LedgerColumn("性质", .choice(.unitNatures), required: true),
      ]),
    LedgerShape(
      name: StandardLedger.subordinates,
      columns: [
        LedgerColumn("名称", .text, required: true),
        LedgerColumn("性质", .choice(.unitNatures), required: true),
      ]),
  ]

  /// Lists that stand in a file of their own, `支出.csv` and so on.
  package static let fileShapes = [
    LedgerShape(
      name: StandardLedger.localCodes,
      columns: [
        LedgerColumn("代码", .text, required: true), LedgerColumn("名称", .text, required: true),
      ]),
    LedgerShape(
      name: StandardLedger.projects,
      columns: [
        LedgerColumn("单位", .unit), LedgerColumn("项目", .text, required: true),
        LedgerColumn("项目类别", .choice(.projectClasses), required: true),
        LedgerColumn("年度目标", .text), LedgerColumn("项目代码", .text),
      ]),
    LedgerShape(
      name: StandardLedger.spending,
      columns: [
        LedgerColumn("单位", .unit), LedgerColumn("功能科目", .code(.function)),
        LedgerColumn("经济科目", .code(.departmentEconomic)),
        LedgerColumn("支出类型", .choice(.spendingKinds), required: true),
        LedgerColumn("项目", .project),
      ] + fundColumns),
    LedgerShape(
      name: StandardLedger.income,
      columns: [
        LedgerColumn("单位", .unit), LedgerColumn("功能科目", .code(.function)),
      ] + fundColumns),
    LedgerShape(
      name: StandardLedger.projectTargets,
      columns: [
        LedgerColumn("单位", .unit), LedgerColumn("项目", .project, required: true),
        LedgerColumn("一级指标", .text, required: true, suggestions: TargetWords.first),
      ] + targetColumns),
    LedgerShape(
      name: StandardLedger.departmentTargets,
      columns: [
        LedgerColumn("一级指标", .text, suggestions: TargetWords.first)
      ] + targetColumns),
    LedgerShape(
      name: StandardLedger.tasks,
      columns: [
        LedgerColumn("任务名称", .text, required: true), LedgerColumn("主要内容", .text, required: true),
        LedgerColumn("预算数", .amount),
      ]),
    LedgerShape(
      name: StandardLedger.functionUses,
      columns: [
        LedgerColumn("功能科目", .code(.function), required: true),
        LedgerColumn("主要用于", .text, required: true),
      ]),
    LedgerShape(
      name: StandardLedger.procurement,
      columns: [
        LedgerColumn("单位", .unit), LedgerColumn("项目", .text),
        LedgerColumn("采购品目", .text, required: true),
        LedgerColumn("采购类型", .choice(.procurementKinds), required: true),
        LedgerColumn("数量", .count),
        LedgerColumn("资金来源", .choice(.fundSources), standard: "一般公共预算"),
        LedgerColumn("预算数", .amount, required: true),
        LedgerColumn("专门面向中小企业采购", .text), LedgerColumn("专门面向小型、微型企业采购", .text),
        LedgerColumn("专门面向监狱企业采购", .text),
        LedgerColumn("专门面向残疾人福利性单位采购", .text), LedgerColumn("采购说明", .text, isRemark: true),
      ]),
  ]
}
