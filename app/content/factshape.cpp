// SPDX-License-Identifier: MIT
#include "content/factshape.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

using Kind = FactFieldKind;
using Fields = QList<FactFieldShape>;

FactFieldShape text(const char *key)
{
    return { key, Kind::Text };
}

FactFieldShape texts(const char *key)
{
    return { key, Kind::Texts };
}

FactFieldShape number(const char *key)
{
    return { key, Kind::Number };
}

FactFieldShape range(const char *key)
{
    return { key, Kind::Range, false };
}

FactFieldShape figures(const char *key)
{
    return { key, Kind::Figures, false };
}

FactFieldShape choice(const char *key, const QStringList &words)
{
    return { key, Kind::Choice, true, words };
}

/// Into one kind; into any where the kind is left out.
FactFieldShape reference(const char *key, const char *kind = "")
{
    return { key, Kind::Reference, true, { QString::fromLatin1(kind) } };
}

FactFieldShape references(const char *key, const char *kind = "")
{
    return { key, Kind::References, true, { QString::fromLatin1(kind) } };
}

FactFieldShape part(const char *key, Fields fields)
{
    return { key, Kind::Part, true, {}, std::move(fields) };
}

FactFieldShape parts(const char *key, Fields fields)
{
    return { key, Kind::Parts, true, {}, std::move(fields) };
}

FactFieldShape sourced(FactFieldShape shape)
{
    shape.isSourced = true;
    return shape;
}

FactFieldShape maybe(FactFieldShape shape)
{
    shape.isRequired = false;
    return shape;
}

QStringList words(const char *joined)
{
    return QString::fromLatin1(joined).split(QLatin1Char(' '));
}

Fields sentence()
{
    return { text("text") };
}

QList<FactListShape> guideLists()
{
    const QString guides = QStringLiteral("guides");
    return { { guides, guides,
                 { choice("badge", words("S1 S2")), text("title"), text("role"), text("message"), figures("structure"),
                     text("structure_words"), texts("emphasis"), text("kind"), range("reading_minutes") } },
        { guides, QStringLiteral("tracks"),
            { text("key"), text("title"), maybe(reference("guide", "guides")), text("loop") } },
        { guides, QStringLiteral("goals"), { text("title"), { "opens", Kind::Places } } },
        { guides, QStringLiteral("facts"), { text("text"), range("value") } },
        { QStringLiteral("areas"), QStringLiteral("areas"),
            { text("title"), number("questions"), text("seeks"), maybe(references("prompts", "prompts")),
                maybe(reference("ladder", "ladders")) } } };
}

QList<FactListShape> careerLists()
{
    const QString levels = QStringLiteral("levels");
    const QString pay = QStringLiteral("pay");
    const QStringList ladders = words("engineer research");
    const auto end = [](const char *key) { return choice(key, words("above below equal")); };
    return { { levels, levels,
                 { choice("ladder", ladders), text("level"), text("title"), sourced(part("bar", sentence())),
                     sourced(part("scope", sentence())),
                     maybe(sourced(part("experience",
                         { range("years"), range("software_years"), range("ai_years"), maybe(text("note")) }))),
                     maybe(sourced(part("education", sentence()))), maybe(sourced(part("next", sentence()))) } },
        { levels, QStringLiteral("facts"), sentence() },
        { pay, pay,
            { choice("country", words("US UK")), maybe(text("city")), choice("currency", words("USD GBP")),
                text("level"), choice("ladder", ladders), range("base"), range("stock_per_year"),
                range("bonus_per_year"), range("bonus_percent"), { "total_printed", Kind::Range },
                range("total_elsewhere"), maybe(part("printed_vs_parts", { end("low"), end("high") })) } },
        { pay, QStringLiteral("ranges"),
            { text("country"), text("currency"), text("ladder"), texts("levels"), { "total_printed", Kind::Range } } },
        { pay, QStringLiteral("vesting"),
            { text("title"), number("years"), maybe({ "percent_per_year", Kind::Numbers }),
                maybe(number("first_year_percent")),
                maybe(part("then", { choice("every", words("month")), number("months") })) } },
        { pay, QStringLiteral("parts"),
            { text("title"), text("text"), maybe(number("years")), maybe(text("from_level")), range("amount"),
                maybe(text("currency")) } },
        { pay, QStringLiteral("places"), { text("title"), text("text") } },
        { pay, QStringLiteral("levers"), { text("title"), text("text") } } };
}

QList<FactListShape> processLists()
{
    const QString pipeline = QStringLiteral("pipeline");
    const Fields side { maybe(text("code")), references("rounds", "rounds"), references("stages", "pipeline"),
        range("minutes"), range("weeks"), range("count"), range("talk_minutes"), range("discussion_minutes"),
        maybe(text("for")) };
    return { { pipeline, pipeline,
                 { reference("guide", "guides"), maybe(choice("variant", words("FAQ"))), maybe(text("code")),
                     text("title"), range("count"), range("days"), range("weeks"), range("minutes"),
                     range("wait_after_weeks"), maybe(parts("parts", { text("title"), number("minutes") })),
                     text("happens") } },
        { pipeline, QStringLiteral("totals"),
            { text("title"), reference("guide", "guides"), range("weeks"), range("months"),
                maybe(references("includes", "pipeline")), maybe(references("leaves_out", "pipeline")),
                maybe(texts("leaves_out_what")) } },
        { pipeline, QStringLiteral("waits"), { text("title"), range("weeks"), text("text") } },
        { pipeline, QStringLiteral("deadlines"), { text("title"), text("text"), range("weeks") } },
        { pipeline, QStringLiteral("committee"), { text("text"), range("weeks") } },
        { QStringLiteral("crosswalk"), QStringLiteral("crosswalk"),
            { text("title"), part("engineer", side), part("research", side), choice("fit", words("same part none")),
                text("carries"), text("does_not"), maybe(reference("only_in", "guides")) } },
        { QStringLiteral("briefings"), QStringLiteral("briefings"),
            { reference("round", "rounds"), text("decides"),
                sourced(parts("assessed", { text("text"), figures("minutes") })),
                sourced(parts("tips",
                    { text("text"), maybe(text("note")), figures("counts"),
                        maybe(reference("disagreement", "disagreements")), range("levels"), range("papers"),
                        range("problems"), range("areas") })),
                sourced(parts("length", { range("minutes"), range("talk"), range("discussion"), maybe(text("note")) })),
                part("writes", { text("in_favor"), text("against") }), texts("evening"), text("refusal") } },
        { QStringLiteral("disagreements"), QStringLiteral("disagreements"),
            { text("topic"), choice("kind", words("between inside-s1 inside-s2")),
                part("s1", { text("text"), maybe(text("section")), figures("values") }),
                part("s2", { text("text"), maybe(text("section")), figures("values"), figures("computed") }),
                text("means"),
                part("yours",
                    { choice("kind", words("number range text choice")), maybe(text("unit")), text("ask"),
                        maybe(texts("options")), maybe(references("option_records")) }),
                references("records"), maybe({ "agree", Kind::Flag }) } } };
}

QList<FactListShape> workLists()
{
    const QString roles = QStringLiteral("roles");
    const QString merger = QStringLiteral("merger");
    const QString projects = QStringLiteral("projects");
    const Fields state { text("words"), maybe(number("ordinal")) };
    return { { roles, roles,
                 { text("title"), part("phd", { number("need"), text("words"), range("share_with") }), text("why"),
                     texts("tracks") } },
        { roles, QStringLiteral("venues"), { text("title") } }, { roles, QStringLiteral("facts"), sentence() },
        { roles, QStringLiteral("locations"), { text("title"), maybe(text("role")), maybe(text("text")) } },
        { merger, merger, { text("title"), part("before", state), part("after", state) } },
        { merger, QStringLiteral("effects"), { text("text"), text("do") } },
        { merger, QStringLiteral("facts"), sentence() }, { projects, projects, { text("title"), text("text") } },
        { projects, QStringLiteral("names"), { text("title"), text("what"), text("say") } },
        { projects, QStringLiteral("culture"),
            { text("text"), figures("days"), maybe(part("hours", { text("from"), text("to") })), range("quiet_hours"),
                range("people") } },
        { projects, QStringLiteral("week"), { text("day"), text("text") } },
        { projects, QStringLiteral("year_one"), { text("text"), maybe(texts("owns")) } },
        { QStringLiteral("scenarios"), QStringLiteral("scenarios"),
            { text("title"), text("day"), references("from", "projects"), number("minutes"), text("level"),
                text("setting"), maybe(text("if_asked")), text("ask"), text("first"), texts("points"),
                maybe(parts("computed", { text("name"), text("expr"), text("value") })),
                part("trap", { text("turn"), text("why") }) } } };
}

QList<FactListShape> personLists()
{
    const QString teams = QStringLiteral("teams");
    const QString skills = QStringLiteral("skills");
    const QString requirements = QStringLiteral("requirements");
    return { { teams, QStringLiteral("axes"), { text("key"), text("title"), text("asks") } },
        { teams, teams,
            { text("title"), { "axes", Kind::Figures }, { "words", Kind::Figures }, texts("interview_focus"),
                texts("focus_areas"), texts("ask_about"), texts("ask_them") } },
        { teams, QStringLiteral("facts"), sentence() },
        { skills, QStringLiteral("scale"), { number("value"), text("title"), text("means") } },
        { skills, skills, { text("title"), number("required"), text("words"), text("notice") } },
        { skills, QStringLiteral("facts"), { reference("skill", "skills"), text("text") } },
        { requirements, requirements,
            { choice("kind", words("required nice")), text("text"), range("years"), text("have"), text("partial"),
                text("missing"), texts("evidence") } },
        { requirements, QStringLiteral("resume"), { text("text"), range("ai_years"), range("software_years") } },
        { QStringLiteral("behavioral"), QStringLiteral("behavioral"),
            { text("title"), text("text"), range("minutes"), range("sentences"),
                maybe(reference("mistake", "mistakes")), maybe(references("values", "stories")),
                maybe(references("themes", "stories")) } },
        { QStringLiteral("qualities"), QStringLiteral("qualities"),
            { text("title"), text("tested"), text("seen"), text("absent") } },
        { QStringLiteral("qualities"), QStringLiteral("depth_round"), { text("text"), range("minutes") } },
        { QStringLiteral("qualities"), QStringLiteral("reflections"), { text("remark"), text("ask") } } };
}

QList<FactListShape> lookUpLists()
{
    return { { QStringLiteral("faq"), QStringLiteral("faq"),
                 { text("topic"), text("question"), text("answer"),
                     parts("sources", { choice("badge", words("S1 S2 both app")), maybe(text("section")) }) } },
        { QStringLiteral("glossary"), QStringLiteral("glossary"),
            { text("term"), maybe(texts("aka")),
                choice("group", words("process pay stack operation evaluation learning algorithm")), text("text") } },
        { QStringLiteral("gaps"), QStringLiteral("gaps"),
            { reference("guide", "guides"), text("title"), text("missing"), text("instead"), { "where", Kind::Places },
                maybe(number("missing_count")), maybe(references("core", "derivations")) } },
        { QStringLiteral("rejections"), QStringLiteral("rejections"),
            { choice("kind", words("reason faq-mistake tip fatal mistake")), text("text"), maybe(text("tell")),
                maybe(text("do")), maybe(reference("mistake", "mistakes")), maybe(references("prevents", "mistakes")),
                maybe(texts("covers")), maybe(text("from_level")), range("areas"), range("months") } },
        { QStringLiteral("promises"), QStringLiteral("promises"), sentence() } };
}

} // namespace

const QList<FactListShape> &factLists()
{
    static const QList<FactListShape> lists
        = guideLists() + careerLists() + processLists() + workLists() + personLists() + lookUpLists();
    return lists;
}

const QList<FactFieldShape> &commonFactFields()
{
    static const QList<FactFieldShape> fields { maybe(text("note")), maybe(reference("disagreement", "disagreements")),
        maybe(texts("not_printed")), maybe(number("order")), maybe(references("rounds", "rounds")),
        { "links", FactFieldKind::Links, false } };
    return fields;
}

bool isFactKind(const QString &kind)
{
    return std::any_of(
        factLists().cbegin(), factLists().cend(), [&](const FactListShape &shape) { return shape.kind == kind; });
}

} // namespace sevenrounds
