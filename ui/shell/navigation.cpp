// SPDX-License-Identifier: MIT
#include "ui/shell/navigation.h"

namespace {

constexpr qsizetype kHistory = 20;

} // namespace

Navigation::Navigation(QObject *parent)
    : QObject(parent)
{
}

void Navigation::open(Page page)
{
    if (page == m_page) {
        return;
    }
    m_history.append(m_page);
    if (m_history.size() > kHistory) {
        m_history.removeFirst();
    }
    m_page = page;
    emit pageChanged();
}

void Navigation::back()
{
    m_page = m_history.isEmpty() ? Page::Today : m_history.takeLast();
    emit pageChanged();
}

void Navigation::returnTo(Page page)
{
    const qsizetype place = m_history.lastIndexOf(page);
    if (page == m_page || place < 0) {
        open(page);
        return;
    }
    m_history.resize(place);
    m_page = page;
    emit pageChanged();
}

void Navigation::replace(Page page)
{
    if (page != m_page) {
        m_page = page;
        emit pageChanged();
    }
}
