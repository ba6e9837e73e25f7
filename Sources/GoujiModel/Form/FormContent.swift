/// A draft as its preparer sees it on the sheets of a 填报表: what was typed so far, faults
/// included, and what the template asks for besides.
package struct FormContent: Sendable {
  /// `某局2025年`, for the cover and the name of the file.
  package var title: String
  package var inputUnit: AmountUnit
  /// Of 基本情况.
  package var fields: [FormField]
  /// 单位 and 下属单位 first, then those with a file of their own.
  package var ledgers: [FormLedger]
  package var stated: [FormNumber]
  package var prior: [FormNumber]
  package var texts: [FormText]
  /// 待确认: what nobody has looked at yet.
  package var unconfirmed: [String]
  /// 已核: what is accepted, and why.
  package var accepted: [(warning: String, reason: String)] = []
  package var classification: Classification

  package init(
    title: String, inputUnit: AmountUnit, fields: [FormField], ledgers: [FormLedger],
    stated: [FormNumber], prior: [FormNumber], texts: [FormText], unconfirmed: [String],
    classification: Classification
  ) {
    self.title = title
    self.inputUnit = inputUnit
    self.fields = fields
    self.ledgers = ledgers
    self.stated = stated
    self.prior = prior
    self.texts = texts
    self.unconfirmed = unconfirmed
    self.classification = classification
  }

  package func ledger(_ name: String) -> FormLedger? { ledgers.first { $0.shape.name == name } }

  /// As nobody has filled it in yet: who the department is and what its units are, and last year's
  /// numbers, stay.
  package var emptied: FormContent {
    var content = self
    let kept = Set(LedgerShape.unitShapes.map(\.name))
    for index in ledgers.indices where !kept.contains(ledgers[index].shape.name) {
      content.ledgers[index].rows = []
    }
    for index in stated.indices {
      content.stated[index].number = ""
      content.stated[index].isNumber = false
    }
    for index in texts.indices { content.texts[index].paragraphs = [] }
    content.unconfirmed = []
    content.accepted = []
    return content
  }
}

/// A line of 基本情况: a scalar of the draft's head, such as 年度 or 部门.全称.
package struct FormField: Sendable {
  package var path: String
  package var value: String
  package var required: Bool

  package init(path: String, value: String, required: Bool) {
    self.path = path
    self.value = value
    self.required = required
  }
}

package struct FormLedger: Sendable {
  package var shape: LedgerShape
  /// One value per column; text where what was typed is no value of the column.
  package var rows: [[LedgerValue]]
  package var need: FormNeed

  package init(shape: LedgerShape, rows: [[LedgerValue]], need: FormNeed) {
    self.shape = shape
    self.rows = rows
    self.need = need
  }
}

package enum FormNeed: Sendable {
  case required
  /// The template's tables or words show it.
  case used
  case optional
}

/// A line of 上年数 or 三公与资产.
package struct FormNumber: Sendable {
  package var name: String
  /// Digits, a point, a sign; what was typed where that is no number; empty where nothing was.
  package var number: String
  package var isNumber: Bool
  /// 元 or 万元; empty for a count.
  package var unit: String
  package var kind: FigureKind?
  /// Taken where nothing is typed; empty where there is nothing to take.
  package var standard: String

  package init(
    name: String, number: String, isNumber: Bool, unit: String, kind: FigureKind?, standard: String
  ) {
    self.name = name
    self.number = number
    self.isNumber = isNumber
    self.unit = unit
    self.kind = kind
    self.standard = standard
  }
}

/// Words of 原因与文字 under one name.
package struct FormText: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case reason = "原因"
    case prose = "文字"
  }

  package var kind: Kind
  package var name: String
  package var paragraphs: [String]
  package var required: Bool

  package init(kind: Kind, name: String, paragraphs: [String], required: Bool) {
    self.kind = kind
    self.name = name
    self.paragraphs = paragraphs
    self.required = required
  }
}
