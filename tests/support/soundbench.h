// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "services/appservices.h"
#include "support/audiodoubles.h"
#include "support/shippedcontent.h"
#include "support/tones.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace sevenrounds::test {

/// A real profile with the shipped content, a clock that stands still, and a sound system in the test's hands.
struct SoundBench {
    SoundBench() { make(); }

    void make()
    {
        AppOptions options { ProfilePaths { folder.path() }, kShippedFolder, audio.maker(), shippedContent() };
        options.room = room;
        services = std::make_unique<AppServices>(options, clock);
    }
    [[nodiscard]] bool open()
    {
        services->openNow();
        return QTest::qWaitFor([this] { return services->stage() == AppStage::Ready; }, 10000);
    }
    /// As when the program is left and started again.
    [[nodiscard]] bool reopen()
    {
        if (!services->shutDown(Milliseconds { 2000 })) {
            return false;
        }
        make();
        return open();
    }
    /// A round that is being recorded.
    [[nodiscard]] bool startRecorded()
    {
        services->settings().setMayRecord(true);
        return services->recording().setOn(true)
            && services->sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1);
    }
    /// A talk that is being recorded; with slides where `deck` has some.
    [[nodiscard]] bool startRecordedTalk(const TalkDeck &deck = {})
    {
        services->settings().setMayRecordTalks(true);
        return services->recording().setOn(true, SpokenKind::Talk)
            && services->talks().start(
                TalkFormatId(QStringLiteral("paper-20-25")), QStringLiteral("Grokking"), Level::L5, 7, deck);
    }
    /// The microphone hears this while time passes.
    void speak(const QByteArray &pcm)
    {
        const qsizetype block = audio.format.framesOf(Milliseconds { 20 }) * audio.format.bytesPerFrame();
        for (qsizetype at = 0; at < pcm.size(); at += block) {
            const QByteArray piece = pcm.mid(at, block);
            clock.advance(audio.format.durationOf(piece.size() / audio.format.bytesPerFrame()));
            audio.hear(piece);
        }
    }
    /// What the library knows of the open round.
    [[nodiscard]] RecordedPractice recorded() { return recorded(services->sessions().practice()); }
    [[nodiscard]] RecordedPractice recorded(const PracticeHandle &practice)
    {
        std::optional<Result<RecordedPractice>> found;
        services->recordings().load(
            practice, services.get(), [&](Result<RecordedPractice> result) { found = std::move(result); });
        return QTest::qWaitFor([&] { return found.has_value(); }) && *found ? **found : RecordedPractice {};
    }
    [[nodiscard]] RecordingStock stock()
    {
        std::optional<Result<RecordingStock>> found;
        services->recordings().list(services.get(), [&](Result<RecordingStock> result) { found = std::move(result); });
        return QTest::qWaitFor([&] { return found.has_value(); }) && *found ? **found : RecordingStock {};
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder.path() + QStringLiteral("/recordings")).entryList(QDir::Files, QDir::Name);
    }
    [[nodiscard]] QString path(const QString &file) const
    {
        return folder.path() + QStringLiteral("/recordings/") + file;
    }
    /// All sound on the disk, in the order of the files' names.
    [[nodiscard]] QByteArray sound() const
    {
        QByteArray all;
        for (const QString &file : files()) {
            all += samplesOf(path(file));
        }
        return all;
    }

    QTemporaryDir folder;
    ManualClock clock { fromEpochMs(1795287600000) };
    FakeAudio::Setup audio;
    VolumeFinder room = findRoom;
    std::unique_ptr<AppServices> services;
};

} // namespace sevenrounds::test
