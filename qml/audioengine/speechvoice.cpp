// SPDX-License-Identifier: MIT
#include "speechvoice.h"

#include <QMutex>
#include <QTextToSpeech>

#include <memory>
#include <utility>

using namespace sevenrounds;

namespace {

const QString kEngine = QStringLiteral("speechd");

} // namespace

struct SpeechVoice::Link {
    QMutex mutex;
    /// Null once nobody listens any more.
    SpeechVoice *voice = nullptr;
};

/// The thread's side.
class SpeechVoice::Speaker : public QObject
{
public:
    explicit Speaker(std::shared_ptr<Link> link)
        : m_link(std::move(link))
    {
    }

    void start()
    {
        if (!QTextToSpeech::availableEngines().contains(kEngine)) {
            tell(State::Unavailable);
            return;
        }
        m_speech = std::make_unique<QTextToSpeech>(kEngine);
        connect(m_speech.get(), &QTextToSpeech::stateChanged, this, &Speaker::follow);
        chooseLanguage();
        follow();
    }

    void say(const QString &text)
    {
        if (m_speech) {
            m_speech->stop();
            m_speech->say(text);
        }
    }

    void stop()
    {
        if (m_speech) {
            m_speech->stop();
        }
    }

private:
    /// The content is English, whatever the desktop speaks.
    void chooseLanguage()
    {
        for (const QLocale &locale : m_speech->availableLocales()) {
            if (locale.language() == QLocale::English) {
                m_speech->setLocale(locale);
                return;
            }
        }
    }

    void follow()
    {
        switch (m_speech->state()) {
        case QTextToSpeech::Ready:
            // Without a voice a server speaks to nobody.
            tell(m_speech->availableVoices().isEmpty() ? State::Unavailable : State::Silent);
            break;
        case QTextToSpeech::Speaking:
        case QTextToSpeech::Paused:
            tell(State::Speaking);
            break;
        default:
            tell(State::Unavailable);
            break;
        }
    }

    void tell(State state)
    {
        const QMutexLocker guard(&m_link->mutex);
        if (SpeechVoice *voice = m_link->voice) {
            QMetaObject::invokeMethod(
                voice, [voice, state] { voice->setState(state); }, Qt::QueuedConnection);
        }
    }

    std::shared_ptr<Link> m_link;
    std::unique_ptr<QTextToSpeech> m_speech;
};

SpeechVoice::SpeechVoice(QObject *parent)
    : SpokenVoice(parent)
    , m_link(std::make_shared<Link>())
    , m_thread(new QThread)
    , m_speaker(new Speaker(m_link))
{
    m_link->voice = this;
    m_thread->setObjectName(QStringLiteral("voice"));
    m_speaker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_speaker, &QObject::deleteLater);
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    m_thread->start();
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker] { speaker->start(); });
}

SpeechVoice::~SpeechVoice()
{
    stop();
    {
        const QMutexLocker guard(&m_link->mutex);
        m_link->voice = nullptr;
    }
    // After what was posted, so that it falls silent first.
    QMetaObject::invokeMethod(m_speaker, [thread = m_thread] { thread->quit(); });
}

void SpeechVoice::say(const QString &text)
{
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker, text] { speaker->say(text); });
}

void SpeechVoice::stop()
{
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker] { speaker->stop(); });
}

void SpeechVoice::setState(State state)
{
    if (std::exchange(m_state, state) != state) {
        emit stateChanged();
    }
}
