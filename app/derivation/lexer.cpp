// SPDX-License-Identifier: MIT
#include "derivation/lexer.h"

#include "derivation/lexertables.h"
#include "derivation/numbertext.h"

#include <cctype>

namespace sevenrounds::derive {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '~' || c == '&' || c == '$';
}

constexpr int kMostAccents = 8;

class Lexer
{
public:
    explicit Lexer(std::string_view line) { expand(line); }

    LexedLine run()
    {
        while (m_result.problem.empty() && m_at < m_text.size()) {
            step();
        }
        if (m_result.problem.empty() && m_lefts > 0) {
            fail("a \\left has no \\right", m_text.size());
        }
        if (m_result.problem.empty() && m_grids > 0) {
            fail("a \\begin has no \\end", m_text.size());
        }
        if (m_result.problem.empty() && !m_braces.empty()) {
            fail("a brace { is not closed", m_text.size());
        }
        dropTrailingPunctuation();
        emit(TokenKind::End, "", m_text.size());
        return std::move(m_result);
    }

private:
    enum class Brace { Kept, Skipped, SkippedWithScript };

    /// Unicode letters become LaTeX; m_source remembers where each byte came from.
    void expand(std::string_view line)
    {
        for (std::size_t i = 0; i < line.size();) {
            std::size_t length = 1;
            std::string_view latex;
            if (static_cast<unsigned char>(line[i]) >= 0x80) {
                latex = latexOfUnicode(line.substr(i), &length);
            }
            if (latex.empty()) {
                latex = line.substr(i, 1);
            }
            for (const char letter : latex) {
                m_text.push_back(letter);
                m_source.push_back(i);
            }
            i += length;
        }
        m_source.push_back(line.size());
    }

    void fail(std::string problem, std::size_t begin)
    {
        if (m_result.problem.empty()) {
            m_result.problem = std::move(problem);
            m_result.place = { m_source[begin], m_source[m_at > begin ? m_at : begin] };
        }
        m_at = m_text.size();
    }

    void emit(TokenKind kind, std::string text, std::size_t begin)
    {
        const std::size_t end = m_at > begin ? m_at : begin;
        m_result.tokens.push_back({ kind, std::move(text), { m_source[begin], m_source[end] }, m_spaced, false });
        m_spaced = false;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]) && !(m_grids > 0 && m_text[m_at] == '&')) {
            ++m_at;
            m_spaced = true;
        }
    }

    /// The closing brace of the group that opens at `open`; npos where there is none.
    [[nodiscard]] std::size_t closingBrace(std::size_t open) const
    {
        int depth = 0;
        for (std::size_t i = open; i < m_text.size(); ++i) {
            if (m_text[i] == '\\') {
                ++i;
            } else if (m_text[i] == '{') {
                ++depth;
            } else if (m_text[i] == '}' && --depth == 0) {
                return i;
            }
        }
        return std::string::npos;
    }

    void skipGroup()
    {
        skipBlanks();
        if (m_at < m_text.size() && m_text[m_at] == '{') {
            const std::size_t close = closingBrace(m_at);
            m_at = close == std::string::npos ? m_text.size() : close + 1;
        }
    }

    void openSkipped(Brace brace = Brace::Skipped)
    {
        skipBlanks();
        if (m_at < m_text.size() && m_text[m_at] == '{') {
            m_braces.push_back(brace);
            ++m_at;
        }
    }

    void closeBrace(std::size_t begin)
    {
        ++m_at;
        if (m_braces.empty()) {
            fail("a brace } is closed that was not opened", begin);
            return;
        }
        const Brace brace = m_braces.back();
        m_braces.pop_back();
        if (brace == Brace::Kept) {
            emit(TokenKind::Sign, "}", begin);
        } else if (brace == Brace::SkippedWithScript) {
            skipBlanks();
            if (m_at < m_text.size() && (m_text[m_at] == '_' || m_text[m_at] == '^')) {
                ++m_at;
                skipGroup();
            }
        }
    }

    void step()
    {
        const std::size_t begin = m_at;
        const char c = m_text[m_at];
        if (c == '&' && m_grids > 0) {
            ++m_at;
            emit(TokenKind::Sign, "&", begin);
        } else if (isBlank(c)) {
            skipBlanks();
        } else if (c == '\\') {
            readCommand(begin);
        } else if (isLetter(c)) {
            readLetters(begin);
        } else if (isDigit(c) || (c == '.' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]))) {
            readNumber(begin);
        } else if (c == '{') {
            ++m_at;
            m_braces.push_back(Brace::Kept);
            emit(TokenKind::Sign, "{", begin);
        } else if (c == '}') {
            closeBrace(begin);
        } else {
            readSign(begin);
        }
    }

    void readLetters(std::size_t begin)
    {
        const std::string_view word = typedWord(std::string_view(m_text).substr(m_at));
        if (!word.empty()) {
            m_at += word.size();
            emit(TokenKind::Name, word == "ln" ? "log" : std::string(word), begin);
            return;
        }
        ++m_at;
        emit(TokenKind::Name, std::string(1, m_text[begin]), begin);
    }

    void readNumber(std::size_t begin)
    {
        bool hasPoint = false;
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || (m_text[m_at] == '.' && !hasPoint))) {
            if (m_text[m_at] == '.') {
                // A full stop behind the last digit ends the sentence.
                if (m_at + 1 >= m_text.size() || !isDigit(m_text[m_at + 1])) {
                    break;
                }
                hasPoint = true;
            }
            ++m_at;
        }
        if (m_at - begin > kLongestNumber) {
            fail("this number has too many digits", begin);
            return;
        }
        emit(TokenKind::Number, m_text.substr(begin, m_at - begin), begin);
    }

    void readSign(std::size_t begin)
    {
        const char c = m_text[m_at];
        const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        ++m_at;
        if ((c == '<' || c == '>') && next == '=') {
            ++m_at;
            emit(TokenKind::Sign, std::string(1, c) + "=", begin);
        } else if ((c == ':' && next == '=') || (c == '=' && next == ':')) {
            ++m_at;
            emit(TokenKind::Sign, "=", begin);
            m_result.tokens.back().defines = c == ':';
        } else if (c == '|' && next == '|') {
            ++m_at;
            emit(TokenKind::Sign, "||", begin);
        } else if (std::string_view("+-*/^_()[]|,;'!=<>:.").find(c) != std::string_view::npos) {
            emit(TokenKind::Sign, std::string(1, c), begin);
        } else {
            fail("this character has no meaning here", begin);
        }
    }

    std::string commandName()
    {
        ++m_at;
        const std::size_t begin = m_at;
        if (m_at < m_text.size() && isLetter(m_text[m_at])) {
            while (m_at < m_text.size() && isLetter(m_text[m_at])) {
                ++m_at;
            }
            if (m_at < m_text.size() && m_text[m_at] == '*'
                && m_text.compare(begin, m_at - begin, "operatorname") == 0) {
                ++m_at;
            }
        } else if (m_at < m_text.size()) {
            ++m_at;
        }
        return m_text.substr(begin, m_at - begin);
    }

    void readCommand(std::size_t begin)
    {
        const std::string name = commandName();
        if (name.empty() || isBlank(name.front())) {
            m_spaced = true;
            return;
        }
        if (name == "\\" && m_grids > 0) {
            emit(TokenKind::Sign, "\\\\", begin);
            return;
        }
        if (readStructure(name, begin)) {
            return;
        }
        const CommandMeaning meaning = meaningOf(name);
        switch (meaning.kind) {
        case CommandClass::Unknown:
            fail("\\" + name + " is not known here", begin);
            break;
        case CommandClass::Dropped:
            m_spaced = true;
            m_lefts += name == "left" ? 1 : name == "right" ? -1 : 0;
            if (m_lefts < 0 || (name == "middle" && m_lefts == 0)) {
                fail("a \\right has no \\left", begin);
            }
            if (name == "left" || name == "right" || name == "middle") {
                skipBlanks();
                // \right. is the invisible bracket.
                m_at += m_at < m_text.size() && m_text[m_at] == '.' ? 1 : 0;
            }
            break;
        case CommandClass::DroppedWithGroup:
            skipGroup();
            break;
        case CommandClass::Style:
            readStyle(begin);
            break;
        case CommandClass::Alphabet:
            readAlphabet(meaning.text, begin);
            break;
        case CommandClass::Word:
            readWord(name, meaning.text, begin);
            break;
        case CommandClass::Accent:
            readAccent(name, begin);
            break;
        case CommandClass::Letter:
            emit(TokenKind::Name, std::string(meaning.text), begin);
            break;
        case CommandClass::Operator:
            emit(TokenKind::Command, "\\" + std::string(meaning.text), begin);
            break;
        case CommandClass::Sign:
            emit(TokenKind::Sign, std::string(meaning.text), begin);
            m_result.tokens.back().defines
                = name == "coloneqq" || name == "coloneq" || name == "triangleq" || name == "doteq";
            break;
        }
    }

    /// Commands that take arguments of which only one counts.
    bool readStructure(const std::string &name, std::size_t begin)
    {
        if (name == "underbrace" || name == "overbrace") {
            openSkipped(Brace::SkippedWithScript);
            return true;
        }
        if (name == "stackrel" || name == "overset" || name == "underset") {
            skipGroup();
            openSkipped();
            return true;
        }
        if (name == "begin" || name == "end") {
            skipBlanks();
            const std::size_t open = m_at;
            skipGroup();
            const std::string environment = m_text.substr(open, m_at - open);
            if (environment == "{pmatrix}" || environment == "{bmatrix}" || environment == "{matrix}"
                || environment == "{smallmatrix}" || environment == "{cases}") {
                const bool isOpen = name == "begin";
                m_grids += isOpen ? 1 : -1;
                if (m_grids < 0) {
                    fail("an \\end has no \\begin", begin);
                } else if (isOpen) {
                    emit(TokenKind::Command, environment == "{cases}" ? "\\cases" : "\\matrix", begin);
                } else {
                    emit(TokenKind::Sign, "\\end", begin);
                }
                return true;
            }
            if (environment != "{aligned}" && environment != "{align}" && environment != "{align*}"
                && environment != "{split}" && environment != "{equation}" && environment != "{equation*}") {
                fail("this environment is not known here", begin);
            }
            return true;
        }
        return false;
    }

    [[nodiscard]] bool nextIsOne() const
    {
        const std::string_view rest = std::string_view(m_text).substr(m_at);
        return rest.substr(0, 3) == "{1}" || (rest.substr(0, 1) == "1");
    }

    void emitIndicator(std::size_t begin)
    {
        m_at += m_text[m_at] == '{' ? 3 : 1;
        emit(TokenKind::Command, "\\indicator", begin);
    }

    void readStyle(std::size_t begin)
    {
        skipBlanks();
        if (nextIsOne()) {
            emitIndicator(begin);
            return;
        }
        openSkipped();
    }

    void readAlphabet(std::string_view alphabet, std::size_t begin)
    {
        skipBlanks();
        if (m_at < m_text.size() && nextIsOne()) {
            emitIndicator(begin);
            return;
        }
        std::string letters;
        if (m_at < m_text.size() && m_text[m_at] == '{') {
            const std::size_t close = closingBrace(m_at);
            for (std::size_t i = m_at + 1; close != std::string::npos && i < close; ++i) {
                if (isLetter(m_text[i])) {
                    letters.push_back(m_text[i]);
                } else if (!isBlank(m_text[i])) {
                    letters.clear();
                    break;
                }
            }
            m_at = close == std::string::npos ? m_text.size() : close + 1;
        } else if (m_at < m_text.size() && isLetter(m_text[m_at])) {
            letters.push_back(m_text[m_at]);
            ++m_at;
        }
        if (letters.empty()) {
            fail("a letter is missing after \\" + std::string(alphabet), begin);
            return;
        }
        const bool isBlackboard
            = alphabet == "mathbb" || alphabet == "mathds" || alphabet == "mathbbm" || alphabet == "Bbb";
        if (isBlackboard && letters == "I") {
            emit(TokenKind::Command, "\\indicator", begin);
        } else if (letters.size() > 1) {
            emit(TokenKind::Name, letters, begin);
        } else {
            emit(TokenKind::Name, (isBlackboard ? "\\mathbb{" : "\\mathcal{") + letters + "}", begin);
        }
    }

    void emitWord(const std::string &word, std::size_t begin)
    {
        static constexpr std::string_view kOperators[] = { "argmax", "argmin", "max", "min", "top", "lim" };
        for (const std::string_view operatorWord : kOperators) {
            if (word == operatorWord) {
                emit(TokenKind::Command, "\\" + word, begin);
                return;
            }
        }
        emit(TokenKind::Name, word == "ln" ? "log" : word, begin);
    }

    void readWord(const std::string &name, std::string_view canonical, std::size_t begin)
    {
        // \log and its kind are words already.
        if (name != canonical || canonical == "exp" || canonical == "log" || canonical == "tanh" || canonical == "sin"
            || canonical == "cos" || canonical == "det" || canonical == "arg" || canonical == "Pr") {
            emit(TokenKind::Name, std::string(canonical), begin);
            return;
        }
        skipBlanks();
        std::string word;
        if (m_at < m_text.size() && m_text[m_at] == '{') {
            const std::size_t close = closingBrace(m_at);
            bool isPlain = close != std::string::npos;
            for (std::size_t i = m_at + 1; isPlain && i < close; ++i) {
                if (isLetter(m_text[i])) {
                    word.push_back(m_text[i]);
                } else if (m_text[i] == '\\' && i + 1 < close && !isLetter(m_text[i + 1])) {
                    ++i;
                } else {
                    isPlain = isBlank(m_text[i]) || m_text[i] == '.';
                }
            }
            if (!isPlain) {
                openSkipped();
                return;
            }
            m_at = close + 1;
        } else {
            while (m_at < m_text.size() && isLetter(m_text[m_at]) && (name == "rm" || word.empty())) {
                word.push_back(m_text[m_at]);
                ++m_at;
            }
        }
        if (!word.empty()) {
            emitWord(word, begin);
        }
    }

    void readAccent(const std::string &name, std::size_t begin)
    {
        std::string accent = name;
        accent = accent == "widehat" ? "hat" : accent == "widetilde" ? "tilde" : accent == "overline" ? "bar" : accent;
        if (++m_accents > kMostAccents) {
            fail("too many accents", begin);
            return;
        }
        openSkipped();
        const std::size_t before = m_result.tokens.size();
        while (m_result.problem.empty() && m_at < m_text.size() && m_result.tokens.size() == before) {
            step();
        }
        if (m_result.tokens.size() <= before || m_result.tokens.back().kind != TokenKind::Name) {
            fail("an accent needs a letter", begin);
            return;
        }
        --m_accents;
        Token &letter = m_result.tokens.back();
        letter.text = "\\" + accent + "{" + letter.text + "}";
        letter.span.begin = m_source[begin];
    }

    void dropTrailingPunctuation()
    {
        std::vector<Token> &tokens = m_result.tokens;
        while (
            !tokens.empty() && (tokens.back().text == "." || tokens.back().text == "," || tokens.back().text == ";")) {
            tokens.pop_back();
        }
    }

    std::string m_text;
    std::vector<std::size_t> m_source;
    std::size_t m_at = 0;
    bool m_spaced = false;
    int m_accents = 0;
    /// How many \left stand open.
    int m_lefts = 0;
    /// How many matrices or lists of cases stand open.
    int m_grids = 0;
    std::vector<Brace> m_braces;
    LexedLine m_result;
};

} // namespace

LexedLine lex(std::string_view line)
{
    if (line.size() > kLongestLine) {
        LexedLine tooLong;
        tooLong.problem = "the line is too long to be read";
        tooLong.place = { 0, line.size() };
        tooLong.tokens.push_back({});
        return tooLong;
    }
    return Lexer(line).run();
}

std::string spelling(const std::vector<Token> &tokens)
{
    std::string text;
    for (const Token &token : tokens) {
        text += token.text;
        text.push_back(' ');
    }
    return text;
}

} // namespace sevenrounds::derive
