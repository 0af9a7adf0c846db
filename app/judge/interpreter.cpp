// SPDX-License-Identifier: MIT
#include "judge/interpreter.h"

#include "judge/jsontext.h"
#include "judge/readable.h"

#include <QStringList>

#include <csignal>
#include <cstring>
#include <utility>

namespace sevenrounds::judge {

namespace {

/// Python's own start, on a machine that is busy.
constexpr std::chrono::milliseconds kGreetingLimit { 15000 };
constexpr int kSignalBase = 128;

QString textOf(const PyValue &object, std::string_view name)
{
    const PyValue *member = object.find(name);
    const std::string *text = member == nullptr ? nullptr : member->text();
    return text == nullptr ? QString() : inertText(QByteArray::fromStdString(*text));
}

int lineOf(const PyValue &object)
{
    const PyValue *member = object.find("line");
    const std::int64_t *line = member == nullptr ? nullptr : member->integer();
    constexpr std::int64_t most = 1'000'000;
    return line == nullptr || *line < 0 || *line > most ? 0 : static_cast<int>(*line);
}

Reply read(const Exchange &exchange)
{
    Reply reply { exchange.end, exchange.status };
    if (exchange.end != ExchangeEnd::Answered) {
        return reply;
    }
    std::optional<PyValue> answer
        = parseJson({ exchange.answer.constData(), static_cast<std::size_t>(exchange.answer.size()) });
    if (!answer || answer->object() == nullptr) {
        reply.error = CodeError { QStringLiteral("value"),
            QStringLiteral("what came back is nested too deeply or holds more than %L1 values").arg(kMostNodes), 0,
            {} };
        return reply;
    }
    reply.answer = std::move(*answer);
    if (const PyValue *error = reply.answer.find("error")) {
        reply.error
            = CodeError { textOf(*error, "kind"), textOf(*error, "message"), lineOf(*error), textOf(*error, "trace") };
    }
    return reply;
}

QString wordsOfEnd(int status)
{
    if (status > kSignalBase) {
        const char *name = strsignal(status - kSignalBase);
        return QStringLiteral("the process crashed: ") + QString::fromLocal8Bit(name == nullptr ? "" : name);
    }
    return QStringLiteral("the process ended with status %1 before it had answered").arg(status);
}

/// {"do":"name","member":json,...}; an empty name ends the list.
QByteArray job(const char *name, std::initializer_list<std::pair<const char *, QByteArray>> members)
{
    QByteArray json = "{\"do\":" + writeJsonText(name);
    for (const auto &[member, value] : members) {
        json += "," + writeJsonText(member) + ":" + value;
    }
    return json + "}";
}

QByteArray textJson(const QByteArray &text)
{
    return writeJsonText({ text.constData(), static_cast<std::size_t>(text.size()) });
}

QByteArray listJson(const QList<QByteArray> &items)
{
    return '[' + items.join(',') + ']';
}

QByteArray namesJson(const QStringList &names)
{
    QList<QByteArray> texts;
    for (const QString &name : names) {
        texts.append(textJson(name.toUtf8()));
    }
    return listJson(texts);
}

} // namespace

const PyValue &Reply::value() const
{
    static const PyValue none;
    const PyValue *found = answer.find("value");
    return found == nullptr ? none : *found;
}

double Reply::number(std::string_view name) const
{
    const PyValue *found = answer.find(name);
    if (found == nullptr) {
        return 0;
    }
    const std::int64_t *whole = found->integer();
    const double *real = found->real();
    return whole != nullptr ? static_cast<double>(*whole) : real != nullptr ? *real : 0;
}

QString Reply::words() const
{
    if (error) {
        return error->message;
    }
    switch (end) {
    case ExchangeEnd::Answered:
        return {};
    case ExchangeEnd::Ended:
        return wordsOfEnd(status);
    case ExchangeEnd::TimedOut:
        return QStringLiteral("no answer in time");
    case ExchangeEnd::OutputLimit:
        return QStringLiteral("more than 1 MiB was printed");
    case ExchangeEnd::BadFrame:
        return QStringLiteral("what came back is no answer, or larger than 64 MiB");
    case ExchangeEnd::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

Result<Interpreter> Interpreter::start(const Sandbox &sandbox, int memoryMib)
{
    ROUNDS_ASSIGN_OR_RETURN(Sandbox::Started started, sandbox.start());
    Interpreter interpreter;
    interpreter.m_greeting = sandbox.greeting(started.secret, memoryMib);
    interpreter.m_child = std::move(started.child);
    return interpreter;
}

Reply Interpreter::ask(const QByteArray &job, std::chrono::milliseconds limit, const Cancellation *cancellation)
{
    if (!m_greeting.isEmpty()) {
        Reply ready = read(m_child->exchange(std::exchange(m_greeting, {}), kGreetingLimit, cancellation));
        if (!ready.isGood()) {
            return ready;
        }
    }
    return read(m_child->exchange(job, limit, cancellation));
}

QByteArray probeJob(const QStringList &modules)
{
    return job("probe", { { "modules", namesJson(modules) } });
}

QByteArray findJob(const QStringList &modules)
{
    return job("find", { { "modules", namesJson(modules) } });
}

QStringList missingOf(const Reply &reply)
{
    QStringList missing;
    const PyValue *names = reply.answer.find("missing");
    if (names != nullptr && names->list() != nullptr) {
        for (const PyValue &name : *names->list()) {
            missing.append(name.text() == nullptr ? QString() : QString::fromStdString(*name.text()));
        }
    }
    return missing;
}

QByteArray loadJob(const char *name, const QByteArray &source)
{
    return job("load", { { "name", writeJsonText(name) }, { "source", textJson(source) } });
}

QByteArray inputJob(const QString &text)
{
    return job("input", { { "text", textJson(text.toUtf8()) } });
}

QByteArray callJob(const char *module, const QString &entry, bool isScript, const QByteArray &input)
{
    return job("call",
        { { "module", writeJsonText(module) }, { "entry", textJson(entry.toUtf8()) },
            { isScript ? "script" : "args", input } });
}

QByteArray makeJob(const PyValue &parameters)
{
    return job("make", { { "params", writeJson(parameters) } });
}

QByteArray drawJob(const QString &property, int seed, const QList<QByteArray> &results)
{
    return job("draw",
        { { "property", textJson(property.toUtf8()) }, { "seed", QByteArray::number(seed) },
            { "results", listJson(results) } });
}

QByteArray checkJob(const QByteArray &input, const QByteArray &result)
{
    return job("check", { { "args", input }, { "result", result } });
}

} // namespace sevenrounds::judge
