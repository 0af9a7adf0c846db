// SPDX-License-Identifier: MIT
#include "content/problemreader.h"

#include "content/licenselines.h"
#include "content/literalreader.h"
#include "content/problemfolder.h"
#include "content/promptreader.h"
#include "content/rubricreader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds {

namespace {

constexpr int kMaxProblemMinutes = 120;
constexpr double kMostSeconds = 60;
constexpr int kLeastMemoryMib = 128;
constexpr int kMostMemoryMib = 16384;
constexpr int kMostHintCost = 3;
constexpr int kMostDraws = 1000;
constexpr double kMostWithin = 1000;
constexpr int kMinProblemFollowups = 2;
constexpr int kMinWrong = 3;
constexpr int kMaxLines = 1000;

const QString kTopics
    = QStringLiteral("core-ml numerics dynamic-programming graphs trees strings sampling matrix-operations "
                     "evaluation training-loops decoding review");

/// One of a few words, each of which stands for a value; the first where the word is none of them.
template <typename Value, std::size_t Count>
Value oneOf(YamlMap *table, const char *key, const std::array<std::pair<const char *, Value>, Count> &words)
{
    const QString word = table->optionalText(key);
    QStringList known;
    for (const auto &[name, value] : words) {
        if (word.isEmpty() || word == QLatin1String(name)) {
            return value;
        }
        known.append(QLatin1String(name));
    }
    table->note(key, QStringLiteral("must be one of %1, not '%2'").arg(known.join(QStringLiteral(", ")), word));
    return words.front().second;
}

constexpr std::array<std::pair<const char *, ProblemKind>, 3> kKinds { {
    { "function", ProblemKind::Function },
    { "class", ProblemKind::Class },
    { "review", ProblemKind::Review },
} };
constexpr std::array<std::pair<const char *, Comparison>, 3> kComparisons { {
    { "values", Comparison::Values },
    { "unordered", Comparison::Unordered },
    { "check", Comparison::Check },
} };
constexpr std::array<std::pair<const char *, FollowupTopic>, 2> kFollowupTopics { {
    { "cost", FollowupTopic::Cost },
    { "size", FollowupTopic::Size },
} };
constexpr std::array<std::pair<const char *, FindingSeverity>, 3> kSeverities { {
    { "wrong", FindingSeverity::Wrong },
    { "risk", FindingSeverity::Risk },
    { "style", FindingSeverity::Style },
} };

/// Reads one problem.yaml with its folder; a member function a section of the file.
class ProblemReader
{
public:
    ProblemReader(const QString &folder, const PackFile &file, ContentProblems *problems)
        : m_root(file.root(problems))
        , m_folder(folder, file, problems)
        , m_problems(problems)
    {
    }

    CodingProblem read()
    {
        readHead();
        if (m_problem.kind == ProblemKind::Review) {
            readReview();
        } else {
            readTask();
        }
        readCoaching();
        m_root.refuseUnknownKeys();
        m_problem.statement = QString::fromUtf8(m_folder.read(QStringLiteral("statement.md"))).trimmed();
        m_folder.refuseStrayFiles();
        m_problem.revision = m_folder.revision();
        return std::move(m_problem);
    }

private:
    void readHead()
    {
        m_problem.id = ProblemId(m_root.text("id"));
        if (!m_problem.id.isEmpty() && m_problem.id.value() != m_folder.name()) {
            m_root.note("id", QStringLiteral("must be the folder's name, '%1'").arg(m_folder.name()));
        }
        m_problem.title = m_root.text("title");
        m_problem.level = m_root.level("level");
        m_problem.minutes = m_root.integer("minutes", 1, kMaxProblemMinutes);
        m_problem.topic = m_root.text("class");
        if (!m_problem.topic.isEmpty() && !kTopics.split(QLatin1Char(' ')).contains(m_problem.topic)) {
            m_root.note("class", QStringLiteral("must be one of: ") + kTopics);
        }
        m_problem.source = m_root.source("source");
        m_problem.covers = m_root.optionalText("covers");
        m_problem.kind = oneOf(&m_root, "kind", kKinds);
        m_problem.needs = m_root.optionalTexts("needs");
        for (const QString &package : std::as_const(m_problem.needs)) {
            if (!kProblemPackages.contains(package)) {
                m_root.note("needs", QStringLiteral("can only hold: ") + kProblemPackages.join(QLatin1Char(' ')));
            }
        }
        m_problem.links = readLinks(&m_root);
    }

    void readTask()
    {
        m_problem.entry = m_root.text("entry");
        m_problem.signature = m_root.text("signature");
        m_problem.comparison = oneOf(&m_root, "compare", kComparisons);
        if (std::optional<YamlMap> tolerance = m_root.optionalMap("tolerance")) {
            m_problem.tolerance = readTolerance(&*tolerance);
        }
        readLimits();
        readComplexity();
        m_problem.starter = withoutLicenseLines(m_folder.read(QStringLiteral("starter.py")));
        m_problem.reference = withoutLicenseLines(m_folder.read(QStringLiteral("reference.py")));
        m_problem.cases = m_folder.readOptional(QStringLiteral("cases.py"));
        m_problem.visible = readCases("visible");
        m_problem.hidden = readCases("hidden");
        readProperties();
        readStress();
        readWrong();
        if (m_problem.comparison == Comparison::Check && !defines(m_problem.cases, QStringLiteral("check"))) {
            m_root.note("compare", QStringLiteral("needs a function check(args, result) in cases.py"));
        }
        requireEntry(QStringLiteral("reference.py"), m_problem.reference);
        requireEntry(QStringLiteral("starter.py"), m_problem.starter);
    }

    void readReview()
    {
        const QString code = m_root.text("code");
        if (!code.isEmpty()) {
            m_problem.code = withEmptyLicenseLines(m_folder.readNamed(&m_root, "code", code));
        }
        QList<YamlMap> findings = m_root.maps("findings");
        for (YamlMap &finding : findings) {
            ReviewFinding read;
            read.lines = readLines(&finding);
            read.text = finding.text("text");
            read.why = finding.text("why");
            read.fix = finding.text("fix");
            read.severity = oneOf(&finding, "severity", kSeverities);
            m_problem.findings.append(read);
            finding.refuseUnknownKeys();
        }
        QList<YamlMap> alarms = m_root.optionalMaps("false_alarms");
        for (YamlMap &alarm : alarms) {
            m_problem.falseAlarms.append({ readLines(&alarm), alarm.text("text"), alarm.text("why_fine") });
            alarm.refuseUnknownKeys();
        }
        readComplexity();
    }

    void readCoaching()
    {
        m_problem.approach = m_root.optionalTexts("approach");
        readRubric();
        QList<YamlMap> hints = m_root.optionalMaps("hints");
        for (YamlMap &hint : hints) {
            m_problem.hints.append({ hint.text("text"), hint.integer("costs", 1, kMostHintCost) });
            hint.refuseUnknownKeys();
        }
        readFollowups();
        if (m_problem.followups.size() < kMinProblemFollowups) {
            m_root.note("followups", QStringLiteral("must hold at least %1").arg(kMinProblemFollowups));
        }
    }

    void readFollowups()
    {
        QList<YamlMap> tables = m_root.maps("followups");
        for (YamlMap &table : tables) {
            ProblemFollowup followup { table.text("ask"), table.text("strong") };
            const QStringList about = table.optionalTexts("about");
            for (const QString &word : about) {
                const auto *const known = std::find_if(kFollowupTopics.cbegin(), kFollowupTopics.cend(),
                    [&word](const auto &topic) { return word == QLatin1String(topic.first); });
                if (known == kFollowupTopics.cend()) {
                    table.note("about", QStringLiteral("can only hold: cost size"));
                } else {
                    followup.about.append(known->second);
                }
            }
            table.refuseUnknownKeys();
            m_problem.followups.append(followup);
        }
    }

    void readRubric()
    {
        m_problem.rubric.criteria
            = readCriteria(m_root.optionalMaps("rubric", QStringLiteral("criteria with six bands each")));
        if (m_problem.kind == ProblemKind::Review && !m_problem.rubric.criteria.isEmpty()) {
            // Its rating would never count: no test accepts what is read.
            m_root.note("rubric", QStringLiteral("has no place in a review, whose findings are compared"));
        }
        QSet<QString> names;
        for (const Criterion &criterion : std::as_const(m_problem.rubric.criteria)) {
            // Bands are kept by the criterion's name.
            if (names.contains(criterion.name)) {
                m_root.note("rubric", QStringLiteral("names a criterion twice: '%1'").arg(criterion.name));
            }
            names.insert(criterion.name);
        }
    }

    void readLimits()
    {
        std::optional<YamlMap> limits = m_root.optionalMap("limits");
        if (!limits) {
            return;
        }
        if (limits->has("seconds")) {
            m_problem.limits.seconds = limits->real("seconds", 0.1, kMostSeconds);
        }
        if (limits->has("memory_mib")) {
            m_problem.limits.memoryMib = limits->integer("memory_mib", kLeastMemoryMib, kMostMemoryMib);
        }
        limits->refuseUnknownKeys();
    }

    void readComplexity()
    {
        if (std::optional<YamlMap> complexity = m_root.optionalMap("complexity")) {
            m_problem.timeComplexity = complexity->text("time");
            m_problem.memoryComplexity = complexity->text("memory");
            complexity->refuseUnknownKeys();
        }
    }

    [[nodiscard]] static Tolerance readTolerance(YamlMap *table)
    {
        Tolerance tolerance;
        if (table->has("absolute")) {
            tolerance.absolute = table->real("absolute", 0, 1);
        }
        if (table->has("relative")) {
            tolerance.relative = table->real("relative", 0, 1);
        }
        table->refuseUnknownKeys();
        return tolerance;
    }

    QList<int> readLines(YamlMap *table)
    {
        QList<int> lines = table->integers("lines", 1, kMaxLines);
        const auto count = static_cast<int>(m_problem.code.count('\n')) + 1;
        for (const int line : std::as_const(lines)) {
            if (line > count) {
                table->note("lines", QStringLiteral("names line %1 of a file with %2").arg(line).arg(count));
            }
        }
        return lines;
    }

    QList<ProblemCase> readCases(const char *key)
    {
        QList<ProblemCase> cases;
        QList<YamlMap> tables = m_root.maps(key);
        for (YamlMap &table : tables) {
            cases.append(readCase(&table, {}));
        }
        if (cases.isEmpty()) {
            m_root.note(key, QStringLiteral("must hold at least one case"));
        }
        return cases;
    }

    /// `own` are names that belong to the table and not to the arguments of cases.make.
    ProblemCase readCase(YamlMap *table, const QStringList &own)
    {
        ProblemCase result;
        result.name = claimName(table);
        if (std::optional<YamlMap> tolerance = table->optionalMap("tolerance")) {
            result.tolerance = readTolerance(&*tolerance);
        }
        const bool isScript = m_problem.kind == ProblemKind::Class;
        const char *key = isScript ? "script" : "args";
        if (table->has(key)) {
            const YamlNode &node = table->raw(key);
            result.input = isScript ? CaseInput::Script : CaseInput::Arguments;
            result.literal = readLiteral(node, table);
            if (isScript ? !isScriptShaped(result.literal) : result.literal.list() == nullptr) {
                table->note(key,
                    isScript
                        ? QStringLiteral("must be [[arguments of the constructor], [[method, arguments ...], ...]]")
                        : QStringLiteral("must be a list of arguments"));
            }
            table->refuseUnknownKeys();
            return result;
        }
        result.input = CaseInput::Made;
        PyValue::Object parameters;
        for (const YamlNode::Entry &entry : table->node().entries()) {
            const QString name = QString::fromStdString(entry.name);
            if (name != QLatin1String("name") && name != QLatin1String("tolerance") && !own.contains(name)) {
                parameters.push_back({ entry.name, readLiteral(entry.value, table) });
            }
        }
        result.parameters = { std::move(parameters) };
        if (!defines(m_problem.cases, QStringLiteral("make"))) {
            table->note(
                QStringLiteral("has neither %1 nor a function make in cases.py to make them").arg(QLatin1String(key)));
        }
        return result;
    }

    [[nodiscard]] static bool isScriptShaped(const PyValue &script)
    {
        const PyValue::List *parts = script.list();
        if (parts == nullptr || parts->size() != 2 || parts->front().list() == nullptr
            || parts->back().list() == nullptr) {
            return false;
        }
        return std::all_of(parts->back().list()->cbegin(), parts->back().list()->cend(), [](const PyValue &call) {
            return call.list() != nullptr && !call.list()->empty() && call.list()->front().text() != nullptr;
        });
    }

    void readProperties()
    {
        QList<YamlMap> tables = m_root.optionalMaps("properties");
        for (YamlMap &table : tables) {
            ProblemProperty property;
            property.name = claimName(&table);
            property.function = table.text("function");
            property.draws = table.integer("draws", 1, kMostDraws);
            const QString kind = table.optionalText("kind");
            property.isGradient = kind == QLatin1String("gradient");
            if (!kind.isEmpty() && !property.isGradient) {
                table.note("kind", QStringLiteral("can only be 'gradient'"));
            }
            if (!property.function.isEmpty() && !defines(m_problem.cases, property.function)) {
                table.note("function", QStringLiteral("is not defined in cases.py: '%1'").arg(property.function));
            }
            table.refuseUnknownKeys();
            m_problem.properties.append(property);
        }
    }

    void readStress()
    {
        QList<YamlMap> tables = m_root.optionalMaps("stress");
        for (YamlMap &table : tables) {
            StressCase stress;
            stress.within = table.real("within", 1, kMostWithin);
            stress.input = readCase(&table, { QStringLiteral("within") });
            m_problem.stress.append(stress);
        }
    }

    void readWrong()
    {
        QList<YamlMap> tables = m_root.maps("wrong");
        for (YamlMap &table : tables) {
            WrongSolution wrong;
            wrong.file = table.text("file");
            wrong.fails = table.text("fails");
            wrong.why = table.text("why");
            if (!wrong.file.isEmpty()) {
                wrong.source = withoutLicenseLines(m_folder.readNamed(&table, "file", wrong.file));
            }
            if (!wrong.fails.isEmpty() && !m_names.contains(wrong.fails)) {
                table.note("fails", QStringLiteral("names no case, property or stress size: '%1'").arg(wrong.fails));
            }
            table.refuseUnknownKeys();
            m_problem.wrong.append(wrong);
        }
        if (m_problem.wrong.size() < kMinWrong) {
            m_root.note("wrong", QStringLiteral("must hold at least %1").arg(kMinWrong));
        }
    }

    /// Names lead from a wrong solution to what it fails, so each is there once.
    QString claimName(YamlMap *table)
    {
        QString name = table->text("name");
        if (m_names.contains(name)) {
            table->note("name", QStringLiteral("is taken: '%1'").arg(name));
        }
        m_names.insert(name);
        return name;
    }

    [[nodiscard]] static bool defines(const QByteArray &source, const QString &name)
    {
        static const QRegularExpression definition(
            QStringLiteral("^(?:def|class) (\\w+)"), QRegularExpression::MultilineOption);
        QRegularExpressionMatchIterator found = definition.globalMatch(QString::fromUtf8(source));
        while (found.hasNext()) {
            if (found.next().capturedView(1) == name) {
                return true;
            }
        }
        return false;
    }

    void requireEntry(const QString &file, const QByteArray &source)
    {
        if (!source.isEmpty() && !m_problem.entry.isEmpty() && !defines(source, m_problem.entry)) {
            m_problems->append({ m_folder.pathOf(file), 0, QStringLiteral("does not define %1").arg(m_problem.entry) });
        }
    }

    YamlMap m_root;
    ProblemFolder m_folder;
    ContentProblems *m_problems;
    CodingProblem m_problem;
    QSet<QString> m_names;
};

} // namespace

CodingProblem readCodingProblem(const QString &folder, const PackFile &file, ContentProblems *problems)
{
    return ProblemReader(folder, file, problems).read();
}

} // namespace sevenrounds
