#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace store {

//! Authenticated encryption (XChaCha20-Poly1305) under one key, which stays in locked memory and is wiped at the end.
//! Immutable, and so safe to share between threads.
class Vault
{
public:
    static constexpr qsizetype keySize = 32;

    //! Null when \p key has another size or the system gives no memory for it. The caller wipes its copy.
    static std::shared_ptr<const Vault> fromKey(const QByteArray &key);
    static QByteArray newKey();
    static void wipe(QByteArray &bytes);

    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    //! \p associated is not stored, but open() wants the same: a sealed text cannot be moved to another row.
    QByteArray seal(const QByteArray &plain, const QByteArray &associated) const;
    //! Empty when the key, the associated data or a single bit differs.
    std::optional<QByteArray> open(const QByteArray &sealed, const QByteArray &associated) const;

private:
    Vault() = default;

    unsigned char *m_key = nullptr; //!< sodium_malloc
};

} // namespace store
