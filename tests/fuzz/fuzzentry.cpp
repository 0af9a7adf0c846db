// SPDX-License-Identifier: MIT
// libFuzzer's way to the target that SEVENROUNDS_FUZZ_TARGET names.
#include "fuzztarget.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstddef>
#include <cstdint>

using namespace sevenrounds;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    // Services hand their answers over by its loop.
    static const QCoreApplication app(*argc, *argv);
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::Target *const target = fuzz::findTarget(SEVENROUNDS_FUZZ_TARGET);
    fuzz::require(target);
    target->run(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
