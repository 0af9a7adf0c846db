// SPDX-License-Identifier: MIT
#include "ui/freeboard/ownderivationsviewmodel.h"

#include "ui/freeboard/freeboardviewmodel.h"
#include "ui/shell/navigation.h"

using namespace sevenrounds;

OwnDerivationsViewModel::OwnDerivationsViewModel(
    AppServices &services, FreeBoardViewModel &board, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_board(board)
    , m_navigation(navigation)
    , m_rows(services.ownDerivations())
{
    connect(&m_rows, &OwnDerivationListModel::countChanged, this, &OwnDerivationsViewModel::countChanged);
}

void OwnDerivationsViewModel::openBoard()
{
    m_navigation.open(Navigation::Page::FreeBoard);
}

void OwnDerivationsViewModel::open(const QString &id)
{
    m_board.openOwn(id);
}

void OwnDerivationsViewModel::remove(const QString &id)
{
    OwnDerivationService &own = m_services.ownDerivations();
    if (const OwnDerivation *derivation = own.find(OwnDerivationId(id))) {
        const QString title = derivation->title;
        m_board.forget(id);
        own.remove(OwnDerivationId(id));
        setRemovedText(tr("“%1” is deleted.").arg(title));
    }
}

void OwnDerivationsViewModel::undoRemove()
{
    m_services.ownDerivations().restore();
    setRemovedText({});
}

void OwnDerivationsViewModel::setRemovedText(const QString &text)
{
    if (text != m_removedText) {
        m_removedText = text;
        emit removedChanged();
    }
}
