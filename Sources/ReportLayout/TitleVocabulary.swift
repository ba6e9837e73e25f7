/// Words of which names of departments and titles are made, so that no line ends in the middle of one. Of
/// words that begin alike the longest counts.
enum TitleVocabulary {
  private static let words = Set(
    """
    人力资源 社会保障 社会 保障 保障局 医疗 医疗保障局 教育 体育 体育局 文化 广播 电视 旅游 旅游局 文物 文物局 卫生 健康 农业 农村 \
    财政 财政局 审计 审计局 统计 统计局 交通 运输 运输局 住房 城乡 建设 建设局 规划 自然资源 自然 生态 环境 环境局 应急 管理 管理局 \
    市场 监督 监督管理局 信访 机关 事务 事务局 行政 审批 审批局 政务 服务 服务局 人民 人民政府 政府 法院 检察院 检察 公安 公安局 司法 \
    司法局 民政 民政局 退役 退役军人 军人 街道 办事处 办公室 委员会 常务 常务委员会 代表 大会 代表大会 政治 协商 会议 中心 学校 医院 \
    发展 改革 经济 信息 信息化 科学 技术 商务 商务局 水利 水务 林业 草原 保险 网络 安全 数据 园林 绿化 档案 档案馆 党校 妇女 联合会 \
    残疾人 共青团 工会 公务员 公务员局 编制 机构 中国 共产党 统一 战线 宣传 组织 防空 国有 资产 资本 资金 金融 工作 工作局 \
    经营 基金 政府性 一般 公共 公共预算 预算 决算 部门 单位 情况 说明 概况 公开 收入 支出 收支 拨款 明细表 总表 项目 绩效 目标 自评 \
    名词 解释 附件 附表 结转 结余 基本 经费 采购 整体 年度
    """.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) })

  private static let longest = words.map(\.count).max() ?? 0

  /// Characters of the word with which a text begins; 0 where it is not known.
  static func length(at text: ArraySlice<Unicode.Scalar>) -> Int {
    stride(from: min(longest, text.count), to: 1, by: -1).first {
      words.contains(Array(text.prefix($0)))
    } ?? 0
  }
}
