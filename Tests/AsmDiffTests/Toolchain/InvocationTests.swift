import AsmDiff
import Testing

@Suite struct InvocationTests {
  @Test(arguments: [
    ("plain-word_1./:=+,@%", "plain-word_1./:=+,@%"), ("", "''"), ("a b", "'a b'"),
    ("it's", #"'it'\''s'"#), ("$HOME", "'$HOME'"), ("*", "'*'"), ("~", "'~'"), ("é", "'é'"),
    ("a\nb", "'a\nb'"), ("#x", "'#x'"), ("\\", "'\\'"),
  ])
  func `a word is quoted exactly when a shell would change it`(word: String, quoted: String) {
    #expect(Invocation.quoted(word) == quoted)
  }

  @Test func `a shell reads back the arguments and the environment of a printed invocation`()
    async throws
  {
    let words = ["a b", "it's", "", "$HOME", "\\n", "ü", "line\nbreak"]
    let invocation = Invocation(
      "/usr/bin/env", ["printf", "%s|"] + words, environment: ["ASMDIFF_TEST": "a 'b'"])
    let line = invocation.description + "; ASMDIFF_TEST=1 true"
    let outcome = try await Subprocess(Invocation("/bin/sh", ["-c", line])).run()
    let expected = words.joined(separator: "|") + "|"
    #expect(String(decoding: outcome.standardOutput, as: UTF8.self) == expected)
    #expect(invocation.description.hasPrefix(#"ASMDIFF_TEST='a '\''b'\''' /usr/bin/env printf"#))
  }
}
