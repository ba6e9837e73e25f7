import GoujiModel

/// A draft put together, as the rules see that compare what is entered in one place with another:
/// its ledgers, the numbers it states, and the template that says what is printed of them.
struct WholeDraft {
  let budget: Budget
  let template: Template
  /// Ledgers in which an error was found: rules that need them say nothing.
  let faulty: Set<String>
  /// Of 单位, by code.
  let natures: [String: String]
  /// The codes of the year, with the draft's own names.
  let names: Classification
  /// What the template asks for, gone through once for all rules.
  let requests: Once<TemplateRequests>

  /// `requests` where they are known.
  init(
    _ budget: Budget, _ template: Template, _ requests: TemplateRequests? = nil,
    faulty: Set<String> = []
  ) {
    self.budget = budget
    self.template = template
    self.faulty = faulty
    names = budget.classification
    self.requests = Once { requests ?? TemplateRequests(template) }
    natures = Dictionary(
      budget.records(StandardLedger.units).map { ($0.values[0].text, $0.values[2].text) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the draft has none, or one with errors.
  func ledger(_ name: String) -> Ledger? { faulty.contains(name) ? nil : budget.ledgers[name] }

  /// The unit that pays the lines of a group; a draft of one unit need not name it.
  func unit(of group: SpendingGroup) -> String {
    group.unit.isEmpty && natures.count == 1 ? natures.first?.key ?? "" : group.unit
  }

  /// `17.80 万元`, in the unit of the draft.
  func words(_ money: Money) -> String {
    "\(money.exactText(in: budget.inputUnit)) \(budget.inputUnit.rawValue)"
  }

  /// `2120899 其他国有土地使用权出让收入安排的支出`
  func words(code: String) -> String {
    let name = names.name(of: code)
    return name.map { "\(code) \($0)" } ?? code
  }

  /// Every rule of this kind, in the order in which they are told.
  var findings: [Finding] {
    let spending = SpendingLines(self)
    let last = spending == nil ? nil : LastYear(of: self)
    var findings: [Finding] = []
    findings += VehiclesBought.findings(self, spending)
    findings += TripsAbroad.findings(self, spending)
    findings += Receptions.findings(self, spending)
    findings += QuestionsAnswered.findings(self) + SubordinatesNamed.findings(self)
    findings += SubordinatesOnce.findings(self)
    findings += ListsFilled.findings(self) + SubordinatesCounted.findings(self)
    findings += UnitsCountedByKind.findings(self) + StaffCounted.findings(self)
    findings += NamesFit.findings(self) + YearLikely.findings(self) + DatesPossible.findings(self)
    if let spending {
      findings += UnitsHaveLines.findings(self, spending)
      findings += UnitCostsPlausible.findings(self, spending)
      findings += FundOfCode.findings(self, spending)
      findings += NatureOfCode.findings(self, spending)
      findings += UnusualCodes.findings(self, spending) + PayTogether.findings(self, spending)
      findings += RetiredPay.findings(self, spending)
      findings += ContributionsComplete.findings(self, spending, last)
      findings += UnitsAgainstLastYear.findings(self, spending, last)
      findings += UnitsApart.findings(self, spending)
      findings += ProjectsOnOfficeLines.findings(self, spending)
      findings += ContributionRates.findings(self, spending) + PaySources.findings(self, spending)
      findings += PayOfThisYear.findings(self, spending)
      findings += PriorColumnCopied.findings(self, spending)
      findings += ProjectClassFits.findings(self, spending)
      findings += ProjectsNamedByItem.findings(self, spending)
      findings += CarriedOverSaid.findings(self, spending) + FundLevelFits.findings(self, spending)
      findings += RemarksFit.findings(self, spending) + YearCopied.findings(self, spending, last)
      findings += ListsCopied.findings(self, spending, last) + PriorCopied.findings(self, last)
      findings += WagesTwice.findings(self, spending)
      let slips = UnitSlips.findings(self, spending, last) + ProductsAgree.findings(self, spending)
      // A slip is told once.
      findings += slips
      findings += ContributionsInProportion.findings(self, spending).filter { finding in
        !slips.contains { $0.place == finding.place }
      }
      findings += NamedProjectSlips.findings(self, spending)
      findings += ProcurementCovered.findings(self, spending)
      findings += PurchaseLines.findings(self, spending)
      findings += PurchasesPlausible.findings(self, spending)
      findings += TasksWithinSpending.findings(self, spending)
      let goals = GoalsAgree.findings(self, spending)
      findings += goals.isEmpty ? GoalNumbersAgree.findings(self, spending) : goals
      findings += GoalNumbersAgree.copied(self) + UsesHaveSpending.findings(self, spending)
    }
    findings += ColumnsApart.findings(self, spending, last)
    findings += PurchaseNames.findings(self) + NamesNearlyAlike.findings(self)
    findings += VehiclesKept.findings(self) + VehiclesInWords.findings(self)
    findings += StatedSlips.findings(self) + ReasonsOfTheirOwn.findings(self)
    findings += IndicatorsOnce.findings(self) + IndicatorYears.findings(self)
    findings += IndicatorsWritten.findings(self) + IndicatorsPossible.findings(self)
    findings += SharesPossible.findings(self) + PiecesWhole.findings(self)
    findings += RateUnits.findings(self) + UnitsOfNames.findings(self)
    findings += ResultsPlausible.findings(self)
    findings += ScoresWithinWeights.findings(self) + SelfEvaluations.findings(self)
    findings += TargetsSaid.findings(self)
    if let spending = ledger(StandardLedger.spending) {
      findings += OutturnWithinBudget.findings(spending)
    }
    return findings
  }
}
