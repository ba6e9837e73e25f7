import GoujiModel

extension FigureOrigin {
  static let sample = FigureOrigin(
    definition: .constant(.count(0)), context: FigureContext())
}

extension Report {
  /// A department's budget as it is published: cover, contents, prose, and tables of every shape.
  static let sample = Report(
    identity: ReportIdentity(
      title: "达州市通川区人力资源和社会保障局2024年部门预算",
      department: "达州市通川区人力资源和社会保障局", template: "达州市通川区",
      templateHash: String(repeating: "0a", count: 32),
      draftHash: String(repeating: "1b", count: 32)),
    cover: [
      Paragraph(style: "封面标题", inlines: [.text("达州市通川区人力资源和社会保障局\n2024年部门预算")]),
      Paragraph(style: "封面文字", inlines: [.text("2024年2月26日")]),
    ],
    contents: Contents(title: "目  录", levels: 3),
    parts: [overview, explanation, tablesPart], figures: sampleFigures, look: .official)

  private static let overview = ReportPart(blocks: [
    .heading(Heading(level: 0, style: "部分标题", words: "第一部分\n部门概况", standsAlone: true)),
    .heading(Heading(level: 1, style: "一级标题", words: "一、基本职能及主要工作")),
    .heading(Heading(level: 2, style: "二级标题", words: "（一）职能简介")),
    .paragraph(
      Paragraph(
        style: "正文",
        inlines: [
          .draftText(
            slot: "职能",
            "达州市通川区人力资源和社会保障局（以下简称“通川区人社局”）主要负责贯彻落实人力资源和社会保障政策、事业规划，加强就业、社会保障、人才服务、人事和分配制度改革、协调劳动关系和实施劳动监察等相关工作。"
          )
        ])),
    .heading(Heading(level: 2, style: "二级标题", words: "（二）2024年重点工作")),
    .paragraph(
      Paragraph(
        style: "正文",
        inlines: [
          .draftText(
            slot: "重点工作",
            String(
              repeating: "持续推动落实工程建设项目按项目参加工伤保险和超龄、新业态等从业人员参加工伤保险工作，按时足额发放和调整好退休人员社保待遇。", count: 14)
          )
        ])),
  ])

  private static let explanation = ReportPart(blocks: [
    .heading(Heading(level: 0, style: "部分标题", words: "第二部分\n部门预算情况说明", standsAlone: true)),
    .heading(Heading(level: 1, style: "一级标题", words: "一、收支预算总体情况")),
    .paragraph(
      Paragraph(
        style: "正文",
        inlines: [
          .text("通川区人社局2024年收支总预算"), .figure(0), .text("万元，比2023年收支预算总数增加"), .figure(1),
          .text("万元，增长"), .figure(2), .text("，主要是"),
          .draftText(slot: "收支总表原因", "人员增加，社会保障缴费基数上调"),
          .text("。"),
        ])),
    .chart(.totals),
    .heading(Heading(level: 2, style: "二级标题", words: "（一）“三公”经费")),
    .paragraph(
      Paragraph(
        style: "正文",
        inlines: [
          .text("公务用车保有量"), .figure(3), .text("辆；2024年“三公”经费财政拨款预算数"), .figure(0),
          .text("万元——其中：因公出国（境）经费0万元……"),
        ])),
    .chart(.functions),
  ])

  private static let tablesPart = ReportPart(blocks: [
    .heading(Heading(level: 0, style: "部分标题", words: "第三部分\n2024年部门预算表", standsAlone: true)),
    .table(.balance), .table(.wide), .table(.classes), .table(.performance), .table(.empty),
  ])

  static let sampleFigures = [
    PrintedFigure(
      name: "收支总预算", value: .amount(Money(fen: 1_296_845_981)), printed: "1,296.85",
      origin: .sample),
    PrintedFigure(
      name: "收支总预算增减额", value: .amount(Money(fen: 12_345_678)), printed: "12.35",
      origin: .sample),
    PrintedFigure(
      name: "收支总预算增幅", value: .share(Ratio(12_345_678, over: 1_284_500_303)!),
      printed: "0.96%", origin: .sample),
    PrintedFigure(name: "车辆数", value: .count(2), printed: "2", origin: .sample),
  ]
}
