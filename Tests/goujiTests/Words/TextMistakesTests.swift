import Testing

/// What people mistype in the texts of the four drafts, one mistake at a time; `‸` marks where the
/// finding must stand.
struct TextMistakesTests {
  @Test(arguments: tongchuan)
  func `a mistake in the texts of 通川 is told where it stands`(_ mistake: Damage) throws {
    try expect(mistake, in: "Drafts/tongchuan-2024")
  }

  @Test(arguments: leshan)
  func `a mistake in the texts of 乐山 is told where it stands`(_ mistake: Damage) throws {
    try expect(mistake, in: "Drafts/leshan-2024")
  }

  @Test(arguments: suining)
  func `a mistake in the texts of 遂宁 is told where it stands`(_ mistake: Damage) throws {
    try expect(mistake, in: "Drafts/suining-2024-final")
  }

  @Test(arguments: yongchuan)
  func `a mistake in the texts of 永川 is told where it stands`(_ mistake: Damage) throws {
    try expect(mistake, in: "Drafts/yongchuan-2024")
  }

  private func expect(_ mistake: Damage, in draft: String) throws {
    let copy = try DraftCopy(of: draft, mistake.changes)
    let run = try GoujiRun(["check", copy.path, "--format", "json"])
    // 遂宁 published two numbers for one indicator.
    #expect(try run.findings().filter { !$0.hasPrefix("G238") } == mistake.expected(copy.marks))
  }

  private static let reason = "机关运行经费: 本年人员减少"

  private static func reason(_ words: String, _ code: String) -> Damage {
    Damage(words, .replace("草案.yaml", reason, with: "机关运行经费: \(words)"), codes: code)
  }

  private static func text(_ old: String, _ new: String, _ code: String, in file: String = "文字.md")
    -> Damage
  {
    Damage(new, .replace(file, old, with: new), codes: code)
  }

  static let tongchuan = [
    reason("‸本年人员增加", "G412"), reason("‸XX减少", "G290"), reason("‸主要原因是本年人员减少", "G415"),
    reason("‸主要是本年人员减少", "G415"), reason("公用经费减少‸6.18万元", "G411"), reason("‸与上年持平", "G412"),
    reason("‸比上年减少4.18万元，主要原因是人员减少", "G415"), reason("减少‸10.5%，因人员减少", "G411"),
    text("新的一年，通川区人社局坚持", "‸2023年，通川区人社局将坚持", "G295"),
    text("新的一年，", "‸202年，", "G292"),
    text("新的一年，通川区人社局", "新的一年，‸达州市达川区人力资源和社会保障局", "G296"),
    text("（以下简称通川区人社局）", "‸（以下简称通川区人社局", "G293"),
    text("（以下简称通川区人社局）主管", "（以下简称通川区人社局）‸，，主管", "G294"),
    text("促进高质量充分就业。", "促进高质量充分就业‸。。", "G294"),
    text("做好以下五项工作", "做好以下五项工作（‸请根据实际填写）", "G291"),
    text("建好零工市场", "建好零工市场‸（略）", "G290"),
    text("建好零工市场", "安排就业经费‸123万元，建好零工市场", "G411"),
    text("建好零工市场", "机关运行经费‸764.33万元，建好零工市场", "G299"),
    text("建好零工市场", "‸机关运行经费比上年增加，建好零工市场", "G412"),
    text("“一卡通”", "‸“一卡通", "G293"), text("“好差评”", "好差评‸”", "G293"),
    text("2210201,缴存单位承担的职工住房公积金", "2210201,缴纳职工‸医疗保险", "G298", in: "科目用途.csv"),
    text("2080801,发放遗属生活补助", "2080801,发放遗属生活补助‸5万元", "G411", in: "科目用途.csv"),
    text("2080801,发放遗属生活补助", "2080801,‸主要用于发放遗属生活补助", "G415", in: "科目用途.csv"),
    text("2080801,发放遗属生活补助", "2080801,缴存住房‸公积金", "G298", in: "科目用途.csv"),
    text("证书工本费,特定目标类,证书工本费", "证书工本费,特定目标类,印制证书‸____本", "G290", in: "项目.csv"),
    text("实施“人才三通”行动", "实施‸“人才三通行动", "G293", in: "年度任务.csv"),
    text("2024年组织全区人事招考", "‸2O24年组织全区人事招考", "G292", in: "整体绩效.csv"),
    text("发放印制各类证书等", "发放印制各类证书‸XX本", "G290", in: "项目绩效.csv"),
  ]

  static let leshan = [
    text("创建国家级", "创建‸××级", "G290"),
    text("公务接待费: 调剂部分预算", "公务接待费: 调剂‸0.3万元预算", "G411", in: "草案.yaml"),
    text("  基本支出: 人员减少", "  基本支出: ‸人员增加", "G412", in: "草案.yaml"),
    text("2101101,缴纳单位承担的", "2101101,缴纳‸事业人员的", "G298", in: "科目用途.csv"),
    text("单位承担的职工职业年金", "单位承担的职工基本‸养老保险费", "G298", in: "科目用途.csv"),
    text("按政府采购合同约定付款", "按‸2023年绩效目标付款", "G295", in: "项目.csv"),
  ]

  static let suining = [
    text("随部门决算向社会公开", "随‸2023年度部门决算向社会公开", "G295"),
    text("对预算、收支、政府采购", "对预算‸、、收支、政府采购", "G294"),
    text("本部门制定了", "‸我校制定了", "G296"),
    text("承办省厅会议较上年增加", "承办省厅会议‸增加（减少）", "G291", in: "草案.yaml"),
    text("新录用工作人员增加", "新录用工作人员培训‸12.42万元", "G411", in: "草案.yaml"),
    text("审定金额低于概算", "审定金额低于概算（‸此处填写）", "G290", in: "项目.csv"),
    text("可以更细、更准", "可以更细、更准，参照‸医疗卫生与计划生育支出（类）", "G297"),
  ]

  static let yongchuan = [
    text("加大就业创业", "‸2023年重点工作：加大就业创业", "G295"),
    text("构建和谐劳动管理。", "构建和谐劳动管理‸（含“一站式”。", "G293"),
    text("确保人社管理工作", "确保‸某某局管理工作", "G290", in: "项目.csv"),
    text("做好人社保执法办案", "‸我县做好人社保执法办案", "G296", in: "项目.csv"),
  ]
}
