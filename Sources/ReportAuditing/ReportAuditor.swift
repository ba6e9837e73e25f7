import GoujiModel
package enum ReportAuditor {
  package static func audit(report: Report, budget: Budget, template: Template) -> [Finding] { [] }
}
