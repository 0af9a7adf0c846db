// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/ziparchive.h"

struct ZSTD_DCtx_s;

namespace sevenrounds {

/// Unpacks one stream of zstd piece by piece, counted like everything that comes out of an archive. Takes no window above 128 MiB.
class ZstdStream
{
public:
    using Take = std::function<Result<>(const QByteArray &)>;

    ZstdStream(UnpackMeter &meter, Take take);

    [[nodiscard]] Result<> feed(const QByteArray &packed);
    /// Fails with Broken where the stream was cut.
    [[nodiscard]] Result<> finish() const;

private:
    struct Freer {
        void operator()(ZSTD_DCtx_s *context) const;
    };

    UnpackMeter &m_meter;
    Take m_take;
    std::unique_ptr<ZSTD_DCtx_s, Freer> m_context;
    qint64 m_in = 0;
    qint64 m_out = 0;
    bool m_isAtEnd = false;
};

[[nodiscard]] bool isZstd(const QByteArray &bytes);
[[nodiscard]] Result<QByteArray> unpackZstd(const QByteArray &packed, UnpackMeter &meter);

} // namespace sevenrounds
