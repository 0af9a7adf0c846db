// SPDX-License-Identifier: MIT
#include "ui/readiness/readinessassumptionsmodel.h"

#include "ui/format/numberentry.h"
#include "ui/readiness/readinesstext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace sevenrounds;

namespace {

constexpr int kDigits = 6;

QString shown(double value)
{
    return QLocale().toString(value, 'g', kDigits);
}

int count()
{
    return static_cast<int>(editableAssumptions().size());
}

int placeOf(const AssumptionId &id)
{
    const std::vector<AssumptionId> &all = editableAssumptions();
    return static_cast<int>(std::find(all.begin(), all.end(), id) - all.begin());
}

const AssumptionId &idOf(int row)
{
    return editableAssumptions()[static_cast<std::size_t>(row)];
}

} // namespace

ReadinessAssumptionsModel::ReadinessAssumptionsModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    connect(&services.readiness(), &ReadinessService::changed, this, &ReadinessAssumptionsModel::refresh);
    connect(&services.settings(), &SettingsService::changed, this, &ReadinessAssumptionsModel::refresh);
    connect(&m_pause, &TypingPause::due, this, &ReadinessAssumptionsModel::commit);
    for (int row = 0; row < count(); ++row) {
        m_rows.append(rowOf(row));
    }
    refresh();
}

int ReadinessAssumptionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReadinessAssumptionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case SectionRole:
        return row.section;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case MeaningRole:
        return row.meaning;
    case UnitRole:
        return row.unit;
    case UsualRole:
        return row.usual;
    case PlaceholderRole:
        return row.placeholder;
    case EntryRole:
        return row.entry;
    case OwnRole:
        return row.isOwn;
    case ErrorRole:
        return row.error;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReadinessAssumptionsModel::roleNames() const
{
    return {
        { SectionRole, "section" },
        { NameRole, "name" },
        { MeaningRole, "meaning" },
        { UnitRole, "unit" },
        { UsualRole, "usual" },
        { PlaceholderRole, "placeholder" },
        { EntryRole, "entry" },
        { OwnRole, "isOwn" },
        { ErrorRole, "error" },
    };
}

void ReadinessAssumptionsModel::describe(const AssumptionId &id, Row *row) const
{
    const QString levels = tr("levels");
    //: Of a score on the rubric's scale.
    const QString points = tr("points of 4");
    const bool isFirstSkill = id.skill == kSkills.front();
    switch (id.kind) {
    case AssumptionKind::BarOffset:
        row->section = isFirstSkill ? tr("The bar of each round") : QString();
        row->name = tr("Bar: %1").arg(skillTitle(id.skill, m_services.library()));
        row->meaning = tr("how far above or below the level you aim at this round is judged");
        row->unit = levels;
        return;
    case AssumptionKind::BarShift:
        row->name = tr("All bars");
        row->meaning = tr("how far every bar lies above these, or below; real outcomes can say it");
        row->unit = levels;
        return;
    case AssumptionKind::HardFloor:
        row->section = tr("The committee's rule");
        row->name = tr("No round below");
        row->meaning = tr("a single score under this ends the loop, whatever the others say");
        row->unit = points;
        return;
    case AssumptionKind::SoftFloor:
        row->name = tr("Weak below");
        row->meaning = tr("a score under this makes a weak round");
        row->unit = points;
        return;
    case AssumptionKind::WeakRounds:
        row->name = tr("Weak rounds allowed");
        row->meaning = tr("how many weak rounds a committee looks past");
        row->unit = tr("rounds");
        return;
    case AssumptionKind::MeanFloor:
        row->name = tr("Mean of all at least");
        row->meaning = tr("what the weighted mean of all rounds has to reach");
        row->unit = points;
        return;
    case AssumptionKind::Weight:
        row->section = isFirstSkill ? tr("What each round weighs") : QString();
        row->name = tr("Weight: %1").arg(skillTitle(id.skill, m_services.library()));
        row->meaning = tr("its part in the mean; only the proportions count, and the usual ones follow your loop");
        row->unit = tr("parts");
        return;
    case AssumptionKind::DayNoise:
        row->section = tr("Luck, and where you start");
        row->name = tr("Luck of a day");
        row->meaning = tr("how far the same skill scores up or down from one day to another");
        row->unit = points;
        return;
    case AssumptionKind::RecallSpread:
        row->section = tr("What is read from your cards, never tested on simulated learners");
        row->name = tr("Spread of what you recall");
        row->meaning = tr("how little cards say of a round; the larger, the less they move it");
        row->unit = levels;
        return;
    case AssumptionKind::UnseenShare:
        row->name = tr("Known without its card");
        row->meaning = tr("the share of what you have not learned here that is taken as known all the same");
        //: A share: 0.15 of 1.
        row->unit = tr("of 1");
        return;
    case AssumptionKind::PriorLevel:
        break;
    }
    row->name = tr("Level to start from");
    row->meaning = tr("where each round stands before anything of it was measured; evidence soon outweighs it");
    //: A hiring level, L3 to L7.
    row->unit = tr("level");
}

ReadinessAssumptionsModel::Row ReadinessAssumptionsModel::rowOf(int row) const
{
    const AssumptionId &id = idOf(row);
    const ReadinessService &readiness = m_services.readiness();
    const double usual = assumed(readiness.usual(), id);
    const double now = assumed(readiness.assumptions(), id);
    const AssumptionRange range = assumptionRange(id);
    Row made;
    describe(id, &made);
    //: What the program assumes, and what may be put in its place: "usual 0.7, from 0.1 to 2 points of 4"
    made.usual = tr("usual %1, from %2 to %3 %4").arg(shown(usual), shown(range.low), shown(range.high), made.unit);
    made.placeholder = shown(usual);
    made.isOwn = now != usual;
    made.entry = m_drafts.value(row, made.isOwn ? shown(now) : QString());
    made.error = m_errors.value(row);
    return made;
}

void ReadinessAssumptionsModel::refresh()
{
    for (int row = 0; row < count(); ++row) {
        Row made = rowOf(row);
        if (made != m_rows.at(row)) {
            m_rows[row] = std::move(made);
            emit dataChanged(index(row), index(row));
        }
    }
    const int own = m_services.readiness().ownAssumptions();
    const QString text = own == 0
        ? QString()
        : tr("With your assumptions: %Ln numbers are your own and not the program's.", nullptr, own);
    if (text != m_ownText) {
        m_ownText = text;
        emit ownTextChanged();
    }
}

void ReadinessAssumptionsModel::toggle()
{
    m_isOpen = !m_isOpen;
    emit isOpenChanged();
}

void ReadinessAssumptionsModel::type(int row, const QString &text)
{
    if (row < 0 || row >= count()) {
        return;
    }
    if (m_typed && *m_typed != row) {
        commit();
    }
    m_drafts.insert(row, text);
    m_typed = row;
    m_pause.noteKey();
}

void ReadinessAssumptionsModel::commit()
{
    m_pause.stop();
    if (const std::optional<int> row = std::exchange(m_typed, std::nullopt)) {
        (void)take(*row, m_drafts.value(*row));
        refresh();
    }
}

bool ReadinessAssumptionsModel::take(int row, const QString &text)
{
    const AssumptionId &id = idOf(row);
    ReadinessService &readiness = m_services.readiness();
    const AssumptionRange range = assumptionRange(id);
    const std::optional<double> value
        = text.trimmed().isEmpty() ? std::optional(assumed(readiness.usual(), id)) : numberOf(text);
    if (!value) {
        m_errors.insert(row, tr("This is not a number."));
        return false;
    }
    if (*value < range.low || *value > range.high) {
        m_errors.insert(row, tr("It has to lie between %1 and %2.").arg(shown(range.low), shown(range.high)));
        return false;
    }
    const Result<Assumptions> wanted = assuming(readiness.assumptions(), id, *value);
    if (!wanted) {
        m_errors.insert(row,
            range.isWhole                           ? tr("It has to be a whole number.")
                : id.kind == AssumptionKind::Weight ? tr("At least one round has to weigh something.")
                : id.kind == AssumptionKind::HardFloor || id.kind == AssumptionKind::SoftFloor
                ? tr("\"No round below\" cannot be above \"weak below\".")
                : tr("This does not go with the other numbers."));
        return false;
    }
    m_errors.remove(row);
    if (*wanted != readiness.assumptions()) {
        keepForUndo(row);
        (void)readiness.assume(id, *value);
    }
    return true;
}

void ReadinessAssumptionsModel::finish(int row)
{
    if (row < 0 || row >= count()) {
        return;
    }
    commit();
    if (!m_errors.contains(row)) {
        m_drafts.remove(row);
    }
    refresh();
}

void ReadinessAssumptionsModel::backToUsual(int row)
{
    if (row < 0 || row >= count()) {
        return;
    }
    replace(row, QString());
}

void ReadinessAssumptionsModel::replace(int row, const QString &text)
{
    commit();
    m_lastChanged.reset();
    m_drafts.remove(row);
    m_errors.remove(row);
    if (take(row, text)) {
        m_lastChanged.reset();
    } else {
        // It does not go with the person's other numbers; the row says so.
        m_drafts.insert(row, text);
    }
    refresh();
}

void ReadinessAssumptionsModel::put(const AssumptionId &id, double value)
{
    replace(placeOf(id), shown(value));
}

void ReadinessAssumptionsModel::takeBack(const AssumptionId &id)
{
    replace(placeOf(id), QString());
}

void ReadinessAssumptionsModel::allBackToUsual()
{
    commit();
    m_drafts.clear();
    m_errors.clear();
    if (!m_services.settings().ownAssumptions().isEmpty()) {
        m_lastChanged.reset();
        keepForUndo(-1);
        m_services.settings().setOwnAssumptions({});
    }
    refresh();
}

void ReadinessAssumptionsModel::keepForUndo(int row)
{
    // One number that is being typed is one change, however many of its beginnings were right.
    if (m_lastChanged == row) {
        return;
    }
    m_lastChanged = row;
    m_before.append(m_services.settings().ownAssumptions());
    if (m_before.size() == 1) {
        emit canUndoChanged();
    }
}

void ReadinessAssumptionsModel::undo()
{
    commit();
    if (m_before.isEmpty()) {
        return;
    }
    m_drafts.clear();
    m_errors.clear();
    m_lastChanged.reset();
    const OwnAssumptions before = m_before.takeLast();
    if (m_before.isEmpty()) {
        emit canUndoChanged();
    }
    m_services.settings().setOwnAssumptions(before);
    refresh();
}
