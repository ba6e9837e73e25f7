import GoujiModel

/// What the form says to whoever fills it in.
enum FormWords {
  static let rules = [
    "白格填写；灰格是公式，自己会变，不用填。黄底的列名带 *，是必填的列；蓝底的可以空着。",
    "选中一格，旁边会说明填什么；右下有小箭头的，点开选。科目也可以直接打代码，右边一格会显示名称，用来核对。",
    "金额只填数字，不写“元”“万元”；单位见列名。合计不用填，表上方会自己加；自己加“合计”“小计”行也可以：把这个词写在第一格，程序会核对它。",
    "一张表里次序随意，可以空行、插行、筛选；格子填满了接着往下填，照样算进合计和“核对”。打印只印填了的行。不要改列名；要加自己看的列，加在最右边，给它写一个列名。",
    "填完保存。用网页的，在“填报和下载”里传上来检查，按提示改好，收进草案。",
    "用命令的，检查：gouji check 本文件；生成：gouji build 本文件 --out out；另存成草案文件夹：gouji form import 本文件 草案文件夹。",
  ]

  static let head = "单位、年度等。标 * 的必填。"
  static let prior = "上年公布的预算数，用来写增减。没有的空着，检查时会说缺不缺。"
  static let stated = "明细算不出来的数，如车辆数。空着的按“默认”算，没有默认的要填，没有就填 0。"
  static let texts =
    "“原因”只写半句，如“本年较上年人员减少”，与上年持平的空着；“文字”一行一段，名称写在左边，可以在下面接着加行。文字里不写预算金额。"
  static let unconfirmed = "还没有填、由上年带过来还没有看过的，一行一项。办好一项，清掉它的一行。"
  static let accepted =
    "看过、确是例外的警告，一行一条：左边写编号和位置，如 G274@支出!C12，右边写理由。写了就不再提示。"
  static let balance = "全部是公式，不用填。差额应当都是 0。"
  static let incomeRule =
    "支出已经写明钱从哪里来，收入由它得出。只有“收入”表写了的来源，以“收入”表为准，那时两边必须相等。"

  /// Of a ledger's sheet, by name; others are the template's own.
  static func ledger(_ name: String) -> String { ledgers[name] ?? "一行一条。模板另加的表。" }

  private static let ledgers: [String: String] = [
    StandardLedger.units: "编制预算的单位，一行一个。别的表里的“单位”从这里选。",
    StandardLedger.subordinates: "正文“部门单位构成”里列的下属单位，一行一个；没有就空着。",
    StandardLedger.projects: "项目名单，一行一个，次序就是绩效表的次序。不填金额：项目的金额是“支出”表里各行之和。",
    StandardLedger.localCodes: "本地自设的七位经济科目和名称；没有就空着。",
    StandardLedger.spending: "一行一笔支出，各表的数都由这里加出来。人员还是公用，由“支出类型”决定。",
    StandardLedger.income: "多数部门不用填：收入由支出的资金来源得出。支出说明不了的（如年末有结余的事业收入）才填。",
    StandardLedger.projectTargets: "一行一个指标，“项目”每行都要填。",
    StandardLedger.departmentTargets: "部门整体的绩效指标，一行一个。",
    StandardLedger.tasks: "年度主要任务，一行一条。",
    StandardLedger.functionUses: "“支出”表里的每个功能科目写一行“主要用于”什么，不写金额，末尾不加句号。",
    StandardLedger.procurement: "政府采购明细，一行一条；没有安排就空着。",
  ]

  /// Shown while a cell of the column is selected.
  static func prompt(_ column: LedgerColumn, unit: AmountUnit) -> String {
    let need = column.required ? "必填。" : ""
    let standard = column.standard.isEmpty ? "" : "空着按“\(column.standard)”。"
    let words: String =
      switch column.kind {
      case .text:
        column.suggestions.isEmpty ? columnWords[column.name] ?? "" : "可以从列表选，也可以自己写。"
      case .amount: "只填数字，单位是\(unit.rawValue)，可以有小数，不写“元”。"
      case .count: "只填整数，不带 % 和单位。"
      case .quantity: "填数字，可以有小数，不带单位。"
      case .reference(let ledger): "照“\(ledger)”表里的名称填，一字不差。"
      case .unit: "从列表选，或填单位代码。只有一个单位时可以空着。"
      case .code(.function): "七位功能分类代码。从列表选，或直接打代码。"
      case .code(.departmentEconomic): "五位部门经济分类代码，或七位本地科目。从列表选，或直接打代码。"
      case .code(.governmentEconomic): "五位政府经济分类代码；空着按部门经济科目和单位性质推出。"
      case .project: "从列表选，列表来自“项目”表。"
      case .choice: "从列表选。"
      }
    return need + words + standard
  }

  private static let columnWords: [String: String] = [
    "说明": "随意写，不公开。", "主要用于": "只写“主要用于”后面的话。", "指标值": "填数字或文字，不带单位。",
    "代码": "照批复的代码填。", "名称": "照批复的名称填。",
  ]

  static let refusedChoice = "请从列表里选一项。"
  static func refusedAmount(_ unit: AmountUnit) -> String {
    "这里填金额，只写数字（单位：\(unit.rawValue)）。"
  }
  static let refusedCount = "这里填整数。"

  static func need(_ need: FormNeed) -> String {
    switch need {
    case .required: "必填"
    case .used: "有就填"
    case .optional: "一般不用"
    }
  }

  static func field(_ path: String) -> String { fields[path] ?? "" }

  private static let fields: [String: String] = [
    "模板": "所用模板的名称，一般不改。", "年度": "四位年份，如 2025。", "地区": "地区全称，如 ××市××区。",
    "财政级次": "哪一级财政，如 区级。", IdentityPath.code: "部门预算代码。", IdentityPath.fullName: "如 ××县民政局。",
    IdentityPath.shortName: "正文里的叫法；空着用全称。", "部门.表列名称": "表格里部门一行印的名称；空着用全称。",
    "上年草案": "上年草案的文件夹，上年数由它算出；没有就空着。",
    "上年草案.内容": "程序写的，不改。", "预算草案": "同年预算草案的文件夹。", "预算草案.内容": "程序写的，不改。",
    "部门.主管部门": "上一级部门。", "填报单位": "本表所有金额的单位：元 或 万元。填了金额以后不要再改。",
  ]
}
