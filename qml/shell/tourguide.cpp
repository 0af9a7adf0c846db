// SPDX-License-Identifier: MIT
#include "tourguide.h"

#include "ui/context/appcontext.h"
#include "ui/guide/guideviewmodel.h"

QList<TourStep> guideSteps()
{
    return {
        { QStringLiteral("guide-briefing"), [](TourStage &stage) { stage.context.guide()->show(); } },
        { QStringLiteral("guide-differ"),
            [](TourStage &stage) {
                GuideViewModel *guide = stage.context.guide();
                guide->showFact(QStringLiteral("disagreements/X-01"));
                guide->setOwn(0, QStringLiteral("8"));
            } },
        { QStringLiteral("guide-process"),
            [](TourStage &stage) { stage.context.guide()->showFact(QStringLiteral("pipeline/total-s2-printed")); } },
        { QStringLiteral("guide-levels"),
            [](TourStage &stage) { stage.context.guide()->showFact(QStringLiteral("levels/level-engineer-l5")); } },
        { QStringLiteral("guide-pay"),
            [](TourStage &stage) {
                stage.context.guide()->showFact(QStringLiteral("pay/pay-s2-us-l5"));
                stage.context.guide()->pay()->setTable(1);
            } },
        { QStringLiteral("guide-offer"),
            [](TourStage &stage) {
                PayViewModel *pay = stage.context.guide()->pay();
                pay->offer()->setAmount(OfferViewModel::Base, QStringLiteral("240k"));
                pay->offer()->setAmount(OfferViewModel::Grant, QStringLiteral("900,000"));
                pay->offer()->setAmount(OfferViewModel::Bonus, QStringLiteral("45k"));
                stage.context.guide()->setPart(1);
            } },
        { QStringLiteral("guide-teams"),
            [](TourStage &stage) {
                stage.context.guide()->showFact(QStringLiteral("teams/axis-freedom"));
                stage.context.guide()->teams()->setWeight(0, 5);
                stage.context.guide()->teams()->setWeight(2, 3);
            } },
        { QStringLiteral("guide-skills"),
            [](TourStage &stage) {
                stage.context.guide()->showFact(QStringLiteral("skills/skill-ml"));
                for (int row = 0; row < stage.context.guide()->skills()->skills()->count(); ++row) {
                    stage.context.guide()->skills()->rate(row, 2 + row % 3);
                }
            } },
        { QStringLiteral("guide-resume"),
            [](TourStage &stage) {
                stage.context.guide()->showFact(QStringLiteral("requirements/req-degree"));
                stage.context.guide()->resume()->setStanding(0, 0);
                stage.context.guide()->resume()->setNote(0, QStringLiteral("Computer science, 2014"));
                stage.context.guide()->resume()->setStanding(1, 1);
            } },
        { QStringLiteral("guide-work"),
            [](TourStage &stage) {
                stage.context.guide()->showFact(QStringLiteral("scenarios/scenario-monday-refusals"));
            } },
        { QStringLiteral("guide-glossary"),
            [](TourStage &stage) { stage.context.guide()->showFact(QStringLiteral("glossary/term-committee")); } },
        { QStringLiteral("guide-found"),
            [](TourStage &stage) { stage.context.guide()->setQuery(QStringLiteral("committee")); } },
    };
}
