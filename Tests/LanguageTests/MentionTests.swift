import BuiltInRules
import Language
import RuleEngine
import Testing

private let lexicons = Lexicons([BuiltInRules.sources.lexicons])

private func passage(_ text: String, _ language: Language) -> Passage {
  Passage(text.utf8, language: language, lexicons: lexicons)
}

@Suite struct MentionTests {
  /// The words of the mentions that count.
  private func mentioned(_ text: String, _ language: Language) -> [String] {
    let passage = passage(text, language)
    let customers = CustomerMentions(lexicons)
    let mentions = customers.mentions(in: [customers.read(passage)]).joined()
    return mentions.filter { $0.rejection == nil }.map { passage.string(passage.bytes(of: $0.words)) }
  }

  private func rejection(_ text: String, _ language: Language = .english) -> Mention.Rejection? {
    let customers = CustomerMentions(lexicons)
    return customers.mentions(in: [customers.read(passage(text, language))]).joined().compactMap(\.rejection).first
  }

  @Test(arguments: [
    ("We ask our paying customers and their guests' feedback.", ["paying customers", "guests"]),
    ("The people we serve tell us what they need.", ["people we serve"]),
    ("Answer with good customer service.", ["customer service"]),
    ("A patient asks, and we are patient.", ["patient"]),
  ])
  func `English customers are found at their words`(text: String, expected: [String]) {
    #expect(mentioned(text, .english) == expected)
  }

  @Test(arguments: [
    ("Hotellikliendid ja väline klient", ["Hotellikliendid", "väline klient"]),
    ("Kliendirahulolu ja lõppkliendi mure", ["Kliendirahulolu", "lõppkliendi"]),
    ("Kliendiandmed, klienditöö ja kliendiarved", []),
    ("Klienditoe meeskonna juht", []),
  ])
  func `Estonian customers are found at their words`(text: String, expected: [String]) {
    #expect(mentioned(text, .estonian) == expected)
  }

  @Test(arguments: [
    ("Set your user name.", Mention.Rejection.notCustomer),
    ("Our customers are our employees.", .internalCustomer),
    ("The internal client decides.", .internalCustomer),
    ("The customer experience team decides.", .team),
    ("Client work comes first.", .engagement),
    ("Applicants send a resume; answer their need.", .otherMeaning),
    ("Visitors use the back door.", .noSign),
    ("Customers are not part of it.", .denied),
  ])
  func `a mention that does not count says why`(text: String, expected: Mention.Rejection) {
    #expect(rejection(text) == expected)
  }

  @Test func `a text that calls its own people customers means them throughout`() {
    #expect(mentioned("HR is here for its customers: employees are our customers. A customer waits.", .english) == [])
    #expect(mentioned("Employees are our customers. An external customer waits.", .english) == ["external customer"])
  }

  @Test(arguments: [
    ("kliente me ei kaasa", true), ("kliendid ei taha oodata", false), ("ilma kliendita ei saa", false),
    ("klienti ei jäeta ilma", false), ("osalevad mitte ainult kliendid", false),
  ])
  func `only a denied part is a denial`(text: String, expected: Bool) throws {
    let passage = passage(text, .estonian)
    let mention = try #require(CustomerMentions(lexicons).mentions(in: [CustomerMentions(lexicons).read(passage)]).joined().first)
    #expect(Negation(lexicons).denies(mention.words, in: passage) == expected)
  }
}

@Suite struct PlaceholderTests {
  @Test(arguments: [
    "", "—", "?", "n/a", "N/A.", "(puudub)", "To be defined next week", "TBD – Anna", "lisame hiljem, kui jõuame",
  ])
  func `what says nothing is a placeholder`(text: String) {
    let placeholders = Placeholders(lexicons)
    #expect([Language.english, .estonian].contains { placeholders.isPlaceholder(passage(text, $0)) })
  }

  @Test(arguments: [
    "No customer waits", "Open doors on Friday", "Testing with customers", "nothing about us without us",
  ])
  func `what begins like one and goes on is none`(text: String) {
    #expect(!Placeholders(lexicons).isPlaceholder(passage(text, .english)))
  }
}
