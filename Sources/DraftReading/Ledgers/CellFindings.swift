import GoujiModel
import SourceReading

/// What can be wrong with a cell, in the words of the budget office.
extension Finding {
  static func empty(_ column: LedgerColumn, at place: Place) -> Finding {
    let isAmount = column.kind.isAmount
    return Finding(
      .missingValue, at: place, "没有填“\(column.name)”", label: isAmount ? "待填" : "此处不能为空",
      cure: isAmount ? "补填“\(column.name)”；没有这笔的，删去这一行" : "补填“\(column.name)”")
  }

  static func unknownUnit(
    _ typed: String, units: [DraftUnit], _ words: DraftWords, at place: Place
  ) -> Finding {
    let near =
      Suggestion.nearest(to: typed, among: units.flatMap { [$0.code, $0.name] })
      .compactMap { name in units.first { $0.code == name || $0.name == name } }
    let shown = (near.isEmpty ? units : near).prefix(4).map { "\($0.code) \($0.name)" }
    var unique: [String] = []
    for unit in shown where !unique.contains(unit) { unique.append(unit) }
    if TotalWord.find(in: typed) != nil {
      return Finding(
        .unknownUnit, at: place, "这一行是“\(shortened(typed))”，不是一笔明细", label: "不是单位",
        cure: "删去这一行，合计由程序算出")
    }
    return Finding(
      .unknownUnit, at: place, "草案的单位中没有“\(shortened(typed))”", label: "没有这个单位",
      cure: words.say(
        "改为：\(unique.joined(separator: "、"))；或在\(.section(StandardLedger.units))中补上"))
  }

  static func unknownChoice(
    _ typed: String, of list: ChoiceList, column: String, at place: Place
  ) -> Finding {
    if let members = list.groups[typed] {
      return Finding(
        .unknownChoice, at: place, "“\(typed)”是几项的统称，不能作为“\(column)”", label: "须写明其中哪一项",
        cure: "改为\(quotedList(members))")
    }
    let near = Suggestion.nearest(to: typed, among: list.choices + list.aliases.keys.sorted())
      .compactMap(list.choice)
    var unique: [String] = []
    for choice in near where !unique.contains(choice) { unique.append(choice) }
    let all = "可填：\(list.choices.joined(separator: "、"))"
    return Finding(
      .unknownChoice, at: place, "“\(column)”不能填“\(shortened(typed))”",
      cure: unique.isEmpty ? all : "改为\(quotedList(unique))；\(all)")
  }

  static func unknownProject(
    _ name: String, elsewhere: [String], unit: String, projects: ProjectIndex, asTarget: Bool,
    _ words: DraftWords, at place: Place
  ) -> Finding {
    let list = DraftPart.ledger(StandardLedger.projects)
    let code: FindingCode = asTarget ? .targetWithoutProject : .unknownProject
    let subject = asTarget ? "绩效指标所属的项目" : "项目"
    if !elsewhere.isEmpty {
      return Finding(
        code, at: place,
        "\(subject)“\(shortened(name))”属于\(elsewhere.joined(separator: "、"))，本行的单位却是\(unit)",
        cure: words.say("改正单位，或在\(list)中为\(unit)补一行"))
    }
    let near = Suggestion.nearest(to: name, among: projects.names)
    let add = words.say(projects.hasFile ? "在\(list)中补一行" : "新建\(list)，写明这个项目")
    return Finding(
      code, at: place, words.say("\(list)中没有\(subject)“\(shortened(name))”"),
      cure: near.isEmpty ? add : "改为\(quotedList(near))；或\(add)")
  }

  static func notAQuantity(
    _ text: String, _ failure: AmountParser.Failure, column: String, at place: Place
  ) -> Finding {
    let (problem, cure) =
      switch failure {
      case .notANumber:
        NumberSlip(text)?.words() ?? ("不是数", "只写数字，可以有小数，不带单位和百分号")
      case .tooFine: ("小数超过四位", "四舍五入到四位小数以内")
      case .tooLarge: ("太大", "换一个大些的度量单位，如万人")
      }
    return Finding(
      .notAWholeNumber, at: place, "“\(column)”应为数，填的是“\(shortened(text))”，\(problem)",
      label: problem, cure: cure)
  }

  static func notWhole(
    _ text: String, _ failure: AmountParser.Failure, column: String, at place: Place
  ) -> Finding {
    if failure == .tooLarge {
      return Finding(
        .notAWholeNumber, at: place, "“\(column)”填 \(shortened(text))，超过个数的上限 1000 亿",
        label: "太大", cure: "核对这个数")
    }
    let slip = NumberSlip(text)?.words()
    return Finding(
      .notAWholeNumber, at: place, "“\(column)”应为整数，填的是“\(shortened(text))”",
      label: slip?.problem ?? "不是整数", cure: slip?.cure ?? "只写整数，不带小数、单位和百分号")
  }
}

extension Finding {
  /// A cell of a workbook whose formula gives no value.
  static func withoutValue(
    _ cell: SourceCell, _ fault: CellFault, column: String, at place: Place
  ) -> Finding {
    switch fault {
    case .error:
      Finding(
        .errorInCell, at: place, "“\(column)”没有值，单元格里是 \(shortened(cell.text))",
        label: cell.text.hasPrefix("##") ? "列太窄，没有显示出来" : "公式出错",
        cure: cell.text.hasPrefix("##")
          ? "在 Excel 中把这一列拉宽，再另存" : "在 Excel 中改正公式，或直接填写数值，保存后再来")
    case .noResult:
      Finding(
        .formulaWithoutResult, at: place, "“\(column)”是公式，文件里没有存它的结果", label: "没有结果",
        cure: "用 Excel、WPS 或 LibreOffice 打开文件，保存一次再来；或直接填写数值")
    }
  }
}

extension Finding {
  /// A cell that cannot be read, in a column that is printed nowhere: it is taken for empty.
  static func unreadableRemark(_ problem: Finding) -> Finding {
    Finding(
      .unreadableRemark, at: problem.place, problem.message + "；这一列不印，当作空着",
      label: problem.label, cure: problem.cure)
  }
}

extension Finding {
  static func negative(
    _ money: Money, column: String, in unit: AmountUnit, at place: Place
  ) -> Finding {
    negative("\(money.exactText(in: unit)) \(unit.rawValue)", column: column, at: place)
  }

  static func negative(_ number: String, column: String, at place: Place) -> Finding {
    Finding(
      .negativeAmount, at: place, "“\(column)”是负数：\(number)（一般不小于 0）",
      label: "负数，已照填", cure: "核对正负号；确为冲减的可以保留")
  }

  static func badAmount(
    _ text: String, _ failure: AmountParser.Failure, column: String, in unit: AmountUnit,
    at place: Place
  ) -> Finding {
    let slip = failure == .notANumber ? NumberSlip(text)?.words(inUnit: unit.rawValue) : nil
    let text = shortened(text)
    switch failure {
    case .notANumber:
      return Finding(
        .notAnAmount, at: place, "“\(column)”应为金额，填的是“\(text)”",
        label: slip?.problem ?? "不是金额", cure: slip?.cure ?? "填写数字，如 12.5")
    case .tooFine(let decimals):
      return Finding(
        .tooFineAmount, at: place,
        "“\(column)”填 \(text)，有 \(decimals) 位小数；以\(unit.rawValue)为单位时最多 \(unit.exactDecimals) 位",
        label: "细于 1 分", cure: "按 1 分取整，最多留 \(unit.exactDecimals) 位小数")
    case .tooLarge:
      return Finding(
        .tooLargeAmount, at: place,
        "“\(column)”填 \(text) \(unit.rawValue)，超过一行的上限 1 万亿元", label: "金额过大",
        cure: "核对金额；草案的填报单位是\(unit.rawValue)")
    }
  }
}

extension Finding {
  static func wrongLevel(
    _ text: String, _ level: LedgerColumn.CodeLevel, column: String,
    in classification: Classification, at place: Place
  ) -> Finding {
    let expected = "\(level.digits) 位数字（\(level.rawValue)）"
    return Finding(
      .malformedCode, at: place, "“\(column)”应为 \(expected)，填的是“\(shortened(text))”",
      label: "应为 \(expected)", basis: classification.basis,
      cure: "填功能科目的“\(level.rawValue)”，如 \(level == .type ? "208" : "20805")")
  }

  static func malformedCode(
    _ text: String, _ typed: TypedCode, kind: ClassificationKind, column: String,
    in classification: Classification, at place: Place
  ) -> Finding {
    let expected = kind == .function ? "7 位数字" : "5 位数字（本地明细科目 7 位）"
    if let slip = codeSlip(text, kind) {
      return Finding(
        .malformedCode, at: place,
        "“\(column)”应为 \(expected)，填的“\(shortened(text))”\(slip.problem)",
        label: slip.problem, basis: classification.basis, cure: slip.cure)
    }
    let count = typed.digits.utf8.count
    let problem =
      count == 0 || typed.isScientific
      ? "填的是“\(shortened(text))”" : "填的“\(shortened(text))”有 \(count) 位"
    let candidates =
      count == 0
      ? classification.entries(named: typed.name, kind: kind).prefix(4)
      : classification.nearestCodes(to: typed.digits, kind: kind).prefix(3)
    let cure =
      typed.isScientific
      ? "代码在 Excel 里变成了科学计数：把这一列设为“文本”，重新填 \(expected)的科目代码"
      : candidates.isEmpty
        ? "填 \(expected)的科目代码" : "相近的代码：\(codeList(Array(candidates)))"
    return Finding(
      .malformedCode, at: place, "“\(column)”应为 \(expected)，\(problem)", label: "应为 \(expected)",
      basis: classification.basis, cure: cure)
  }

  /// Letters and dates in the place of digits; nil where it is something else.
  private static func codeSlip(
    _ text: String, _ kind: ClassificationKind
  ) -> (problem: String, cure: String)? {
    switch NumberSlip(String(text.prefix { !$0.isWhitespace })) {
    case .letters(let letter, let digits) where TypedCode(digits).hasLength(for: kind):
      ("夹着字母 \(letter)", "改为 \(digits)")
    case .date: ("是日期", "Excel 把代码当成了日期：把这一列设为“文本”，照原件重新填")
    default: nil
    }
  }

  static func unknownCode(
    _ code: String, kind: ClassificationKind, column: String, in classification: Classification,
    _ words: DraftWords, at place: Place
  ) -> Finding {
    let near = classification.nearestCodes(to: code, kind: kind)
    let subItem =
      kind == .departmentEconomic && code.utf8.count == 7
      && classification.economicName(String(code.prefix(5))) != nil
    let list = DraftPart.ledger(StandardLedger.localCodes)
    let add = words.say(subItem ? "在\(list)中写明它的名称" : "确有此科目的，写入\(list)")
    let cure = near.isEmpty || subItem ? add : "相近的代码：\(codeList(near))；\(add)"
    let problem = subItem ? "是本地明细科目，没有名称" : "不在\(kind.rawValue)中"
    return Finding(
      .unknownCode, at: place, "“\(column)”\(code) \(problem)", label: "没有查到这个代码",
      basis: classification.basis, cure: cure)
  }

  static func otherName(
    _ typed: String, code: String, current: String, in classification: Classification,
    at place: Place
  ) -> Finding {
    let retired = classification.retired(name: typed, code: code)
    let message =
      if let retired, !retired.since.isEmpty {
        "\(code) 的名称“\(typed)”\(retired.since)年已\(retired.relation)，现为“\(current)”"
      } else if let retired {
        "\(code) 的名称“\(typed)”是\(retired.relation)，应为“\(current)”"
      } else {
        "\(code) 的名称是“\(current)”，填的是“\(typed)”"
      }
    return Finding(
      .retiredName, at: place, message, basis: classification.basis,
      cure: "只填代码 \(code) 即可；名称由程序给出")
  }
}
