// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/readiness/readinessassumptionsmodel.h"
#include "ui/readiness/readinesspastmodel.h"
#include "ui/readiness/readinessroundsmodel.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("readinessassumptionsmodel.h")
Q_MOC_INCLUDE("readinesspastmodel.h")
Q_MOC_INCLUDE("readinessroundsmodel.h")

/// Where each round and the whole loop stand. The level switch changes what is looked at, never the target in the settings.
class ReadinessViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(ReadinessRoundsModel *rounds READ rounds CONSTANT FINAL)
    Q_PROPERTY(ReadinessAssumptionsModel *assumed READ assumed CONSTANT FINAL)
    Q_PROPERTY(ReadinessPastModel *past READ past CONSTANT FINAL)
    Q_PROPERTY(QStringList levels READ levels CONSTANT FINAL)
    Q_PROPERTY(int levelIndex READ levelIndex NOTIFY levelChanged FINAL)
    Q_PROPERTY(QString levelName READ levelName NOTIFY levelChanged FINAL)
    Q_PROPERTY(QString targetText READ targetText NOTIFY reportChanged FINAL)

    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY reportChanged FINAL)
    Q_PROPERTY(bool isOverallShown READ isOverallShown NOTIFY reportChanged FINAL)
    Q_PROPERTY(QString overallFigure READ overallFigure NOTIFY reportChanged FINAL)
    Q_PROPERTY(QString overallRange READ overallRange NOTIFY reportChanged FINAL)
    Q_PROPERTY(QString overallText READ overallText NOTIFY reportChanged FINAL)
    Q_PROPERTY(double overallLow READ overallLow NOTIFY reportChanged FINAL)
    Q_PROPERTY(double overallHigh READ overallHigh NOTIFY reportChanged FINAL)
    Q_PROPERTY(double overallMean READ overallMean NOTIFY reportChanged FINAL)
    Q_PROPERTY(QString sunkText READ sunkText NOTIFY reportChanged FINAL)
    Q_PROPERTY(QString leverText READ leverText NOTIFY reportChanged FINAL)

    Q_PROPERTY(bool isBiasKnown READ isBiasKnown NOTIFY reportChanged FINAL)
    Q_PROPERTY(double biasMean READ biasMean NOTIFY reportChanged FINAL)
    Q_PROPERTY(double biasSd READ biasSd NOTIFY reportChanged FINAL)
    Q_PROPERTY(QString biasText READ biasText NOTIFY reportChanged FINAL)
    Q_PROPERTY(QStringList moves READ moves NOTIFY reportChanged FINAL)
    /// By how much the cards move their rounds now; empty where they move none.
    Q_PROPERTY(QString recallText READ recallText NOTIFY reportChanged FINAL)
    Q_PROPERTY(QStringList assumptions READ assumptions NOTIFY reportChanged FINAL)
    Q_PROPERTY(QString damagedText READ damagedText NOTIFY reportChanged FINAL)

    // The ring of seven, always at the target level: the chance on one day, from the lower to the upper end of its likely range.
    Q_PROPERTY(QList<double> ringLows READ ringLows NOTIFY ringChanged FINAL)
    Q_PROPERTY(QList<double> ringHighs READ ringHighs NOTIFY ringChanged FINAL)
    Q_PROPERTY(QList<bool> ringMeasured READ ringMeasured NOTIFY ringChanged FINAL)
    Q_PROPERTY(QStringList ringLabels READ ringLabels CONSTANT FINAL)
    Q_PROPERTY(QString ringDescription READ ringDescription NOTIFY ringChanged FINAL)
    Q_PROPERTY(QString ringOverline READ ringOverline CONSTANT FINAL)
    Q_PROPERTY(QString ringFigure READ ringFigure NOTIFY ringChanged FINAL)
    Q_PROPERTY(QString ringUnderline READ ringUnderline NOTIFY ringChanged FINAL)
    Q_PROPERTY(QString holdingBackText READ holdingBackText NOTIFY ringChanged FINAL)
    // The measured rounds that hold the packet back most, three at most, the weakest first: the chance on one day with its likely range.
    Q_PROPERTY(QList<QString> lowestTitles READ lowestTitles NOTIFY ringChanged FINAL)
    Q_PROPERTY(QList<double> lowestLows READ lowestLows NOTIFY ringChanged FINAL)
    Q_PROPERTY(QList<double> lowestHighs READ lowestHighs NOTIFY ringChanged FINAL)
    Q_PROPERTY(QList<double> lowestMeans READ lowestMeans NOTIFY ringChanged FINAL)
    Q_PROPERTY(QList<QString> lowestTexts READ lowestTexts NOTIFY ringChanged FINAL)
    /// How real loops ended beside what was said on their mornings, a sentence or two each, the newest first.
    Q_PROPERTY(QStringList outcomes READ outcomes NOTIFY outcomesChanged FINAL)
    /// How fast the person learns, by their own results; worked out when it is asked for.
    Q_PROPERTY(QString paceText READ paceText NOTIFY refitChanged FINAL)
    /// Where real outcomes put the bar, or how many are missing. The same.
    Q_PROPERTY(QString barText READ barText NOTIFY refitChanged FINAL)
    /// What takes it, such as "Move every bar by +0.30"; empty where nothing is offered.
    Q_PROPERTY(QString barOfferText READ barOfferText NOTIFY refitChanged FINAL)
    /// The bars are moved.
    Q_PROPERTY(bool canTakeBarBack READ canTakeBarBack NOTIFY refitChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    ReadinessViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] ReadinessRoundsModel *rounds() { return &m_rounds; }
    [[nodiscard]] ReadinessAssumptionsModel *assumed() { return &m_assumed; }
    [[nodiscard]] ReadinessPastModel *past() { return &m_past; }
    [[nodiscard]] QStringList levels() const;
    [[nodiscard]] int levelIndex() const;
    [[nodiscard]] QString levelName() const;
    [[nodiscard]] QString targetText() const { return m_shown.targetText; }
    [[nodiscard]] bool isEmpty() const { return m_shown.isEmpty; }
    [[nodiscard]] bool isOverallShown() const { return m_shown.isOverallShown; }
    [[nodiscard]] QString overallFigure() const { return m_shown.overallFigure; }
    [[nodiscard]] QString overallRange() const { return m_shown.overallRange; }
    [[nodiscard]] QString overallText() const { return m_shown.overallText; }
    [[nodiscard]] double overallLow() const { return m_shown.overallLow; }
    [[nodiscard]] double overallHigh() const { return m_shown.overallHigh; }
    [[nodiscard]] double overallMean() const { return m_shown.overallMean; }
    [[nodiscard]] QString sunkText() const { return m_shown.sunkText; }
    [[nodiscard]] QString leverText() const { return m_shown.leverText; }
    [[nodiscard]] bool isBiasKnown() const { return m_shown.isBiasKnown; }
    [[nodiscard]] double biasMean() const { return m_shown.biasMean; }
    [[nodiscard]] double biasSd() const { return m_shown.biasSd; }
    [[nodiscard]] QString biasText() const { return m_shown.biasText; }
    [[nodiscard]] QStringList moves() const { return m_shown.moves; }
    [[nodiscard]] QString recallText() const { return m_shown.recallText; }
    [[nodiscard]] QStringList assumptions() const { return m_shown.assumptions; }
    [[nodiscard]] QString damagedText() const { return m_shown.damagedText; }
    [[nodiscard]] QList<double> ringLows() const { return m_ring.lows; }
    [[nodiscard]] QList<double> ringHighs() const { return m_ring.highs; }
    [[nodiscard]] QList<bool> ringMeasured() const { return m_ring.measured; }
    [[nodiscard]] QStringList ringLabels() const;
    [[nodiscard]] QString ringDescription() const { return m_ring.description; }
    [[nodiscard]] QString ringOverline() const;
    [[nodiscard]] QString ringFigure() const { return m_ring.figure; }
    [[nodiscard]] QString ringUnderline() const { return m_ring.underline; }
    [[nodiscard]] QString holdingBackText() const { return m_ring.holdingBack; }
    [[nodiscard]] QStringList lowestTitles() const { return m_ring.lowestTitles; }
    [[nodiscard]] QList<double> lowestLows() const { return m_ring.lowestLows; }
    [[nodiscard]] QList<double> lowestHighs() const { return m_ring.lowestHighs; }
    [[nodiscard]] QList<double> lowestMeans() const { return m_ring.lowestMeans; }
    [[nodiscard]] QStringList lowestTexts() const { return m_ring.lowestTexts; }
    [[nodiscard]] QStringList outcomes() const { return m_outcomes; }
    [[nodiscard]] QString paceText() const;
    [[nodiscard]] QString barText() const;
    [[nodiscard]] QString barOfferText() const;
    [[nodiscard]] bool canTakeBarBack() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Moves every bar as outcomes say: an assumption of the person's own from now on.
    Q_INVOKABLE void takeBar();
    Q_INVOKABLE void takeBarBack();
    Q_INVOKABLE void showLevel(int index);
    Q_INVOKABLE void openRounds();
    /// To where outcomes are recorded.
    Q_INVOKABLE void openInterviews();
    /// All of it on a page that can be printed.
    Q_INVOKABLE void openSheet();
    /// What a committee would read if the newest rated practice of each round were one loop.
    Q_INVOKABLE void openPacket();

signals:
    void levelChanged();
    void reportChanged();
    void ringChanged();
    void outcomesChanged();
    void refitChanged();
    void problemChanged();
    /// A page to be read and printed, with what is assumed in the page's own sentences.
    void sheetAsked(const QStringList &assumptions);
    void packetAsked(
        const sevenrounds::MockLoop &loop, const sevenrounds::Packet &packet, const sevenrounds::CommitteeRule &rule);

private:
    struct Shown {
        QString targetText;
        bool isEmpty = true;
        bool isOverallShown = false;
        QString overallFigure;
        QString overallRange;
        QString overallText;
        double overallLow = 0.0;
        double overallHigh = 1.0;
        double overallMean = 0.0;
        QString sunkText;
        QString leverText;
        bool isBiasKnown = false;
        double biasMean = 0.0;
        double biasSd = 1.0;
        QString biasText;
        QStringList moves;
        QString recallText;
        QStringList assumptions;
        QString damagedText;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    struct Ring {
        QList<double> lows;
        QList<double> highs;
        QList<bool> measured;
        QString description;
        QString figure;
        QString underline;
        QString holdingBack;
        QStringList lowestTitles;
        QList<double> lowestLows;
        QList<double> lowestHighs;
        QList<double> lowestMeans;
        QStringList lowestTexts;

        friend bool operator==(const Ring &, const Ring &) = default;
    };

    void follow();
    void refresh();
    void refreshRing();
    void refreshOutcomes();
    [[nodiscard]] sevenrounds::BarReading barReading() const;
    void setProblem(const Problem &problem);
    [[nodiscard]] Shown shownOf(const sevenrounds::ReadinessReport &report) const;
    [[nodiscard]] QList<ReadinessRoundsModel::Row> rowsOf(const sevenrounds::ReadinessReport &report) const;
    [[nodiscard]] Ring ringOf(const sevenrounds::ReadinessReport &report) const;
    void addLowest(const sevenrounds::ReadinessReport &report, Ring *ring) const;
    [[nodiscard]] QString rowDescription(const ReadinessRoundsModel::Row &row) const;
    [[nodiscard]] QString numberAppearsText() const;
    [[nodiscard]] QStringList movesOfTheWeek() const;
    /// In sentences, with the bars at a level.
    [[nodiscard]] QStringList assumptionTexts(sevenrounds::Level at) const;
    [[nodiscard]] QString title(sevenrounds::Skill skill) const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    ReadinessRoundsModel m_rounds;
    ReadinessAssumptionsModel m_assumed;
    ReadinessPastModel m_past;
    sevenrounds::Level m_target;
    sevenrounds::Level m_level;
    Shown m_shown;
    Ring m_ring;
    QStringList m_outcomes;
    Problem m_problem;
};
