// SPDX-License-Identifier: MIT
#include "ui/portfolio/portfolioviewmodel.h"

#include "ui/shell/navigation.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

/// The format of half an hour of talk and a quarter of discussion.
const TalkFormatId kOwnTalk { QStringLiteral("own-30-15") };

} // namespace

PortfolioViewModel::PortfolioViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_reading(services)
    , m_opinions(services)
    , m_connection(services, navigation)
    , m_ladders(services)
    , m_reflections(services)
{
    connect(&services.portfolio(), &PortfolioService::changed, this, &PortfolioViewModel::changed);
    connect(&navigation, &Navigation::pageChanged, this, &PortfolioViewModel::followPage);
}

void PortfolioViewModel::followPage()
{
    if (m_navigation.page() == Navigation::Page::Portfolio) {
        m_ladders.refresh();
        m_reflections.reload();
    } else {
        // What is typed is posted where the page is left, and what is climbed is no longer cold.
        m_services.portfolio().flush();
        m_ladders.giveUp();
    }
}

QStringList PortfolioViewModel::views() const
{
    return { tr("Reading"), tr("Open problems"), tr("Connect two topics"), tr("My ladders"), tr("After rounds") };
}

bool PortfolioViewModel::canUndo() const
{
    return m_services.portfolio().canUndo();
}

QString PortfolioViewModel::railText() const
{
    return m_ladders.dueText().isEmpty() ? QString() : tr("due");
}

QString PortfolioViewModel::talkText() const
{
    const QList<TalkFormat> &formats = m_services.library().talkFormats();
    const auto found = std::find_if(
        formats.cbegin(), formats.cend(), [](const TalkFormat &format) { return format.id == kOwnTalk; });
    return found == formats.cend()
        ? QString()
        : tr("Rehearse your own talk: %Ln minutes, then %L1 of questions", nullptr, found->talkMinutes)
              .arg(found->discussionMinutes);
}

void PortfolioViewModel::chooseView(int view)
{
    if (view >= 0 && view <= static_cast<int>(View::Reflections) && view != m_view) {
        m_view = view;
        if (m_view == static_cast<int>(View::Reflections)) {
            m_reflections.reload();
        }
        emit viewChanged();
    }
}

void PortfolioViewModel::add()
{
    switch (static_cast<View>(m_view)) {
    case View::Reading:
        m_reading.add();
        break;
    case View::Opinions:
        m_opinions.add();
        break;
    case View::Connect:
        m_connection.draw();
        break;
    case View::Ladders:
        m_ladders.add();
        break;
    case View::Reflections:
        break;
    }
}

void PortfolioViewModel::goOn()
{
    if (m_view == static_cast<int>(View::Connect)) {
        m_connection.advance();
    } else if (m_view == static_cast<int>(View::Ladders)) {
        m_ladders.goOn();
    }
}

void PortfolioViewModel::undo()
{
    m_services.portfolio().undo();
}

void PortfolioViewModel::openTalk()
{
    emit talkAsked(kOwnTalk.value());
}

void PortfolioViewModel::open()
{
    m_navigation.open(Navigation::Page::Portfolio);
}

void PortfolioViewModel::showFound(const QString &key, SearchKind kind)
{
    View view = View::Reflections;
    if (kind == SearchKind::Critique) {
        view = View::Reading;
        m_reading.openItem(key);
    } else if (kind == SearchKind::Position) {
        view = View::Opinions;
        m_opinions.openItem(key);
    } else if (kind == SearchKind::OwnLadder) {
        view = View::Ladders;
        m_ladders.openItem(key);
    } else if (kind == SearchKind::Connection) {
        view = View::Connect;
        m_connection.openItem(key);
    }
    chooseView(static_cast<int>(view));
    open();
}

void PortfolioViewModel::leave()
{
    m_navigation.back();
}
