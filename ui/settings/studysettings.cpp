// SPDX-License-Identifier: MIT
#include "ui/settings/studysettings.h"

#include <QLocale>

using namespace sevenrounds;

namespace {

constexpr int kStep = 5;
constexpr int kMost = 100;
constexpr int kWeek = 7;

} // namespace

StudySettings::StudySettings(SettingsService &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&settings, &SettingsService::changed, this, &StudySettings::changed);
}

QString StudySettings::newCardsText() const
{
    return newCards() == 0 ? tr("none") : tr("%Ln a day", nullptr, newCards());
}

bool StudySettings::canRaise() const
{
    return newCards() < kMost;
}

QStringList StudySettings::dayNames() const
{
    QStringList names;
    for (int day = 1; day <= kWeek; ++day) {
        names.append(QLocale().standaloneDayName(day));
    }
    return names;
}

QList<bool> StudySettings::easyDays() const
{
    QList<bool> easy;
    for (int day = 1; day <= kWeek; ++day) {
        easy.append((m_settings.easyDays().weekdays & EasyDays::weekday(day)) != 0);
    }
    return easy;
}

void StudySettings::stepNewCards(int steps)
{
    m_settings.setNewCardsADay(newCards() + steps * kStep);
}

void StudySettings::toggleDay(int day)
{
    if (day >= 0 && day < kWeek) {
        m_settings.setEasyDays(m_settings.easyDays().weekdays ^ EasyDays::weekday(day + 1));
    }
}
