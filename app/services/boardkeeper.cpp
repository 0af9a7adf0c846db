// SPDX-License-Identifier: MIT
#include "services/boardkeeper.h"

#include "storage/codingrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

// All of these stand in people's databases. A problem is named as its folder is, and a folder never as this.
const ProblemId kFreeBoardSubject { QStringLiteral("/free-board") };
const QLatin1String kBoardOwn("own");
const QLatin1String kBoardTitle("title");
const QLatin1String kBoardModel("model");
const QLatin1String kBoardStart("start");
const QLatin1String kBoardGoal("goal");
const QLatin1String kBoardLine("line");
const QLatin1String kBoardStarted("started");
const QLatin1String kBoardLeft("left");

QString boardText(const KeptBoard &board)
{
    const OwnDerivation &own = board.derivation;
    const QJsonObject body { { kBoardOwn, own.id.value() }, { kBoardTitle, own.title }, { kBoardModel, own.model },
        { kBoardStart, own.start }, { kBoardGoal, own.goal }, { kBoardLine, board.line },
        { kBoardStarted, board.isStarted }, { kBoardLeft, board.isLeft } };
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

KeptBoard boardFrom(const CodingDraft &draft)
{
    const QJsonObject body = QJsonDocument::fromJson(draft.text.toUtf8()).object();
    KeptBoard board;
    board.key = draft.part;
    board.derivation.id = OwnDerivationId(body.value(kBoardOwn).toString());
    board.derivation.title = body.value(kBoardTitle).toString();
    board.derivation.model = body.value(kBoardModel).toString();
    board.derivation.start = body.value(kBoardStart).toString();
    board.derivation.goal = body.value(kBoardGoal).toString();
    board.line = body.value(kBoardLine).toString();
    board.isStarted = body.value(kBoardStarted).toBool();
    board.isLeft = body.value(kBoardLeft).toBool();
    board.changedAt = draft.changedAt;
    // What came back from the second place behind something newer has a key of its own: it is a board beside its derivation.
    if (!board.derivation.id.isEmpty() && board.derivation.id.value() != board.key) {
        board.derivation.id = {};
        board.isLeft = true;
    }
    return board;
}

} // namespace

bool KeptBoard::saysTheSame(const KeptBoard &other) const
{
    const OwnDerivation &a = derivation;
    const OwnDerivation &b = other.derivation;
    return key == other.key && a.id == b.id && a.title == b.title && a.model == b.model && a.start == b.start
        && a.goal == b.goal && line == other.line && isStarted == other.isStarted && isLeft == other.isLeft;
}

BoardKeeper::BoardKeeper(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
{
    connect(&m_pause, &TypingPause::due, this, &BoardKeeper::flush);
}

void BoardKeeper::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return CodingRepository(database).loadDrafts(kFreeBoardSubject); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<CodingDraft>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_boards.clear();
        for (const CodingDraft &draft : *found) {
            m_stamp.seen(draft.changedAt);
            // Of a board that was dropped an empty row is left.
            if (!draft.text.isEmpty()) {
                m_boards.insert(draft.part, boardFrom(draft));
            }
        }
        done({});
    });
}

QList<KeptBoard> BoardKeeper::all() const
{
    QList<KeptBoard> boards = m_boards.values();
    std::sort(boards.begin(), boards.end(), [](const KeptBoard &a, const KeptBoard &b) {
        return a.changedAt != b.changedAt ? a.changedAt < b.changedAt : a.key < b.key;
    });
    return boards;
}

const KeptBoard *BoardKeeper::find(const QString &key) const
{
    const auto found = m_boards.constFind(key);
    return found == m_boards.cend() ? nullptr : &*found;
}

void BoardKeeper::note(const QString &key)
{
    m_dirty.insert(key);
    m_pause.noteKey();
}

void BoardKeeper::keep(KeptBoard board)
{
    const KeptBoard *standing = find(board.key);
    if (standing != nullptr && standing->saysTheSame(board)) {
        return;
    }
    board.derivation.lines.clear();
    // One after the other, so that they are in order at the next start.
    board.changedAt = m_stamp.next(m_clock);
    note(board.key);
    m_boards.insert(board.key, std::move(board));
}

void BoardKeeper::drop(const QString &key)
{
    if (m_boards.remove(key) > 0) {
        note(key);
    }
}

void BoardKeeper::flush()
{
    m_pause.stop();
    const QSet<QString> dirty = std::exchange(m_dirty, {});
    for (const QString &key : dirty) {
        const KeptBoard *board = find(key);
        const CodingDraft draft { kFreeBoardSubject, key, board == nullptr ? QString() : boardText(*board),
            board == nullptr ? m_stamp.next(m_clock) : board->changedAt };
        m_storage.write(this, textWork(CodingRepository::rowOf(draft)), [this](const Result<> &saved) {
            // Where nothing can be written, once is enough: every pause in the typing would say it again.
            if (!saved && !(m_storage.isReadOnly() && std::exchange(m_saidReadOnly, true))) {
                emit refused(saved.error());
            }
        });
    }
}

} // namespace sevenrounds
