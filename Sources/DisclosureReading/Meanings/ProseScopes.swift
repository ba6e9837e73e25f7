/// Whose money an amount of a sentence may be.
extension ProseMeanings {
  static func scope(of paragraph: DisclosedParagraph) -> Scope? {
    for heading in paragraph.headings.reversed() {
      if let scope = Scope(in: heading) { return scope }
    }
    return nil
  }

  func scopes(for subject: Meaning.Subject, own: Scope?, around: Scope?) -> [Scope] {
    switch subject {
    case .threePublic: return [around == .fund || around == .capital ? around ?? .fiscal : .fiscal]
    case .agencyCosts: return [.general]
    case .procurement: return [.all]
    case .income: return [.all]
    case .meeting, .training: return [.fiscal]
    case .basic, .project, .personnel, .operating, .function, .functionBasic, .functionProject,
      .economic:
      switch own ?? around {
      case .general: return [.general, .fiscal]
      case .fiscal: return [.fiscal, .general]
      case .fund: return [.fund]
      case .capital: return [.capital]
      case .all, nil: return [.all, .fiscal, .general]
      }
    case .incomeOfYear, .incomeInAll, .expenditureOfYear, .expenditureInAll:
      switch own ?? around {
      case .general: return [.general]
      case .fiscal: return [.fiscal]
      case .fund: return [.fund]
      case .capital: return [.capital]
      case .all, nil: return [.all]
      }
    }
  }
}
