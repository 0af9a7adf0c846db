// SPDX-License-Identifier: MIT
#include "packet/bandsteps.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace sevenrounds {

namespace {

/// Scores are sums of tenths and thirds: what is equal on paper may differ in the last digits.
constexpr double kRounding = 1e-9;

constexpr double kNever = -std::numeric_limits<double>::infinity();

double weightOf(const PacketRound &round, const CommitteeRule &rule)
{
    return rule.weights[index(round.skill)];
}

/// Where all rounds that are there weigh nothing, they weigh alike: the rule asks only that the seven together weigh something.
CommitteeRule ruleFor(const QList<PacketRound> &rounds, CommitteeRule rule)
{
    if (std::all_of(rounds.cbegin(), rounds.cend(),
            [&rule](const PacketRound &round) { return weightOf(round, rule) <= 0.0; })) {
        rule.weights.fill(1.0);
    }
    return rule;
}

double totalWeight(const QList<PacketRound> &rounds, const CommitteeRule &rule)
{
    return std::accumulate(rounds.cbegin(), rounds.cend(), 0.0,
        [&](double sum, const PacketRound &round) { return sum + weightOf(round, rule); });
}

bool isBelow(double score, double floor)
{
    return score < floor - kRounding;
}

/// The largest weighted sum of scores that some number of added bands can buy, by how many rounds may stay weak, round after round.
class GainTable
{
public:
    GainTable(const QList<PacketRound> &rounds, const CommitteeRule &rule)
        : m_rounds(rounds)
        , m_rule(rule)
    {
        for (const PacketRound &round : rounds) {
            m_most += round.roomAbove();
        }
        m_cells.assign(static_cast<std::size_t>(rounds.size() + 1), row());
        at(0, 0, 0).sum = 0.0;
        for (qsizetype i = 0; i < rounds.size(); ++i) {
            addRound(i);
        }
    }

    [[nodiscard]] QList<int> least(double neededSum) const
    {
        for (int bands = 0; bands <= m_most; ++bands) {
            for (int weak = 0; weak <= m_rule.allowedBelowSoftFloor; ++weak) {
                if (at(m_rounds.size(), bands, weak).sum >= neededSum - kRounding) {
                    return path(bands, weak);
                }
            }
        }
        return {};
    }

private:
    struct Cell {
        double sum = kNever;
        /// Bands that the round before took, and whether it stayed weak.
        int taken = 0;
        bool isWeak = false;
    };

    [[nodiscard]] std::vector<Cell> row() const { return std::vector<Cell>(place(m_most + 1, 0)); }
    [[nodiscard]] std::size_t place(int bands, int weak) const
    {
        const auto width = static_cast<std::size_t>(m_rule.allowedBelowSoftFloor) + 1;
        return static_cast<std::size_t>(bands) * width + static_cast<std::size_t>(weak);
    }
    [[nodiscard]] const Cell &at(qsizetype round, int bands, int weak) const
    {
        return m_cells[static_cast<std::size_t>(round)][place(bands, weak)];
    }
    [[nodiscard]] Cell &at(qsizetype round, int bands, int weak)
    {
        return m_cells[static_cast<std::size_t>(round)][place(bands, weak)];
    }

    void addRound(qsizetype i)
    {
        const PacketRound &round = m_rounds.at(i);
        for (int taken = 0; taken <= round.roomAbove(); ++taken) {
            const double score = round.scoreWith(taken);
            if (isBelow(score, m_rule.hardFloor)) {
                continue;
            }
            const bool isWeak = isBelow(score, m_rule.softFloor);
            const int weakMore = isWeak ? 1 : 0;
            for (int bands = 0; bands + taken <= m_most; ++bands) {
                for (int weak = 0; weak + weakMore <= m_rule.allowedBelowSoftFloor; ++weak) {
                    const double sum = at(i, bands, weak).sum + weightOf(round, m_rule) * score;
                    Cell &cell = at(i + 1, bands + taken, weak + weakMore);
                    if (sum > cell.sum) {
                        cell = { sum, taken, isWeak };
                    }
                }
            }
        }
    }

    [[nodiscard]] QList<int> path(int bands, int weak) const
    {
        QList<int> taken(m_rounds.size());
        for (qsizetype i = m_rounds.size(); i-- > 0;) {
            const Cell &cell = at(i + 1, bands, weak);
            taken[i] = cell.taken;
            bands -= cell.taken;
            weak -= cell.isWeak ? 1 : 0;
        }
        return taken;
    }

    const QList<PacketRound> &m_rounds;
    const CommitteeRule &m_rule;
    int m_most = 0;
    std::vector<std::vector<Cell>> m_cells;
};

/// How far a round has to fall to be below a floor; nothing where it cannot.
std::optional<int> fallBelow(const PacketRound &round, double floor)
{
    for (int bands = 0; bands <= round.roomBelow(); ++bands) {
        if (isBelow(round.scoreWith(-bands), floor)) {
            return bands;
        }
    }
    return std::nullopt;
}

QList<int> fallOfOne(const QList<PacketRound> &rounds, const CommitteeRule &rule)
{
    QList<int> least;
    for (qsizetype i = 0; i < rounds.size(); ++i) {
        const std::optional<int> fall = fallBelow(rounds.at(i), rule.hardFloor);
        if (fall && (least.isEmpty() || *fall < std::accumulate(least.cbegin(), least.cend(), 0))) {
            least = QList<int>(rounds.size());
            least[i] = *fall;
        }
    }
    return least;
}

QList<int> fallOfSeveral(const QList<PacketRound> &rounds, const CommitteeRule &rule)
{
    QList<std::pair<int, qsizetype>> falls;
    for (qsizetype i = 0; i < rounds.size(); ++i) {
        if (const std::optional<int> fall = fallBelow(rounds.at(i), rule.softFloor)) {
            falls.append({ *fall, i });
        }
    }
    const qsizetype needed = rule.allowedBelowSoftFloor + 1;
    if (falls.size() < needed) {
        return {};
    }
    std::sort(falls.begin(), falls.end());
    QList<int> taken(rounds.size());
    for (qsizetype k = 0; k < needed; ++k) {
        taken[falls.at(k).second] = falls.at(k).first;
    }
    return taken;
}

/// Each band costs the same sum until the score is at its lowest, so the dearest band first is exact.
QList<int> fallOfTheMean(const QList<PacketRound> &rounds, const CommitteeRule &rule)
{
    QList<int> taken(rounds.size());
    double sum = weightedMean(rounds, rule) * totalWeight(rounds, rule);
    const double needed = rule.meanFloor * totalWeight(rounds, rule);
    while (!isBelow(sum, needed)) {
        qsizetype dearest = -1;
        double loss = 0.0;
        for (qsizetype i = 0; i < rounds.size(); ++i) {
            const PacketRound &round = rounds.at(i);
            if (taken.at(i) >= round.roomBelow()) {
                continue;
            }
            const double cost
                = weightOf(round, rule) * (round.scoreWith(-taken.at(i)) - round.scoreWith(-taken.at(i) - 1));
            if (cost > loss) {
                loss = cost;
                dearest = i;
            }
        }
        if (dearest < 0) {
            return {};
        }
        ++taken[dearest];
        sum -= loss;
    }
    return taken;
}

} // namespace

double weightedMean(const QList<PacketRound> &rounds, const CommitteeRule &rule)
{
    const CommitteeRule applied = ruleFor(rounds, rule);
    const double sum = std::accumulate(rounds.cbegin(), rounds.cend(), 0.0,
        [&](double part, const PacketRound &round) { return part + weightOf(round, applied) * round.score(); });
    return sum / totalWeight(rounds, applied);
}

PacketClause clauseAgainst(const QList<PacketRound> &rounds, const CommitteeRule &rule)
{
    const auto below = [&](double floor) {
        return std::count_if(rounds.cbegin(), rounds.cend(),
            [floor](const PacketRound &round) { return isBelow(round.score(), floor); });
    };
    return below(rule.hardFloor) > 0                          ? PacketClause::HardFloor
        : below(rule.softFloor) > rule.allowedBelowSoftFloor  ? PacketClause::SoftFloor
        : isBelow(weightedMean(rounds, rule), rule.meanFloor) ? PacketClause::MeanFloor
                                                              : PacketClause::None;
}

QList<int> smallestGain(const QList<PacketRound> &rounds, const CommitteeRule &rule)
{
    const CommitteeRule applied = ruleFor(rounds, rule);
    return GainTable(rounds, applied).least(applied.meanFloor * totalWeight(rounds, applied));
}

QList<int> smallestLoss(const QList<PacketRound> &rounds, const CommitteeRule &rule)
{
    QList<int> least;
    for (const QList<int> &fall :
        { fallOfOne(rounds, rule), fallOfSeveral(rounds, rule), fallOfTheMean(rounds, ruleFor(rounds, rule)) }) {
        const auto bands = [](const QList<int> &list) { return std::accumulate(list.cbegin(), list.cend(), 0); };
        if (!fall.isEmpty() && (least.isEmpty() || bands(fall) < bands(least))) {
            least = fall;
        }
    }
    return least;
}

} // namespace sevenrounds
