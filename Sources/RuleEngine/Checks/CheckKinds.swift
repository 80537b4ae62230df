/// Every kind of check there is.
enum CheckKinds {
  static let all: [any Check.Type] = [
    AllCheck.self, AnyCheck.self, NotCheck.self, TermsCheck.self, SuperlativeCheck.self, MissingCheck.self,
    LengthCheck.self, AlignmentCheck.self, BehaviourCheck.self, OneWordCheck.self, TraitsCheck.self, CustomerCheck.self,
    CountCheck.self, NumberCheck.self, LacksCheck.self, ThemesCheck.self, ReferenceCheck.self, UnreferencedCheck.self,
    OrderCheck.self, SimilarCheck.self,
  ]
}
