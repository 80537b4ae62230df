import Reporting
import Testing

@Suite struct LineDiffTests {
  @Test func `a change stands between unchanged lines`() {
    let old = (1...9).map(String.init).joined(separator: "\n") + "\n"
    #expect(LineDiff.text("a.yaml", from: old, to: old.replacing("5", with: "five"), context: 1) == """
      --- a/a.yaml
      +++ b/a.yaml
      @@ -4,3 +4,3 @@
       4
      -5
      +five
       6

      """)
  }

  @Test func `lines that go or come are counted, changes far apart are hunks of their own`() {
    let old = (1...9).map(String.init).joined(separator: "\n") + "\n"
    let new = old.replacing("2\n", with: "").replacing("8\n", with: "8\n8½\n")
    #expect(LineDiff.text("a", from: old, to: new, context: 1) == """
      --- a/a
      +++ b/a
      @@ -1,3 +1,2 @@
       1
      -2
       3
      @@ -8,2 +7,3 @@
       8
      +8½
       9

      """)
    #expect(LineDiff.text("a", from: old, to: old).isEmpty)
  }

  @Test func `lines that end in CR LF are lines as well`() {
    #expect(LineDiff.text("a", from: "1\r\n2\r\n3\r\n", to: "1\r\ntwo\r\n3\r\n", context: 0) == """
      --- a/a
      +++ b/a
      @@ -2,1 +2,1 @@
      -2\r
      +two\r

      """)
  }
}
