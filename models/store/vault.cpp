#include "store/vault.h"

#include <sodium.h>

#include <algorithm>

namespace store {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Vault::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

unsigned long long length(const QByteArray &data)
{
    return static_cast<unsigned long long>(data.size());
}

} // namespace

std::shared_ptr<const Vault> Vault::fromKey(const QByteArray &key)
{
    if (key.size() != keySize || sodium_init() < 0)
        return nullptr;
    std::shared_ptr<Vault> vault(new Vault); // make_shared cannot reach the private constructor
    vault->m_key = static_cast<unsigned char *>(sodium_malloc(static_cast<size_t>(keySize)));
    if (!vault->m_key)
        return nullptr;
    std::copy_n(bytes(key), keySize, vault->m_key);
    sodium_mprotect_readonly(vault->m_key);
    return vault;
}

QByteArray Vault::newKey()
{
    if (sodium_init() < 0)
        return {};
    QByteArray key(keySize, Qt::Uninitialized);
    randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    return key;
}

void Vault::wipe(QByteArray &bytes)
{
    // A shared array would be copied by data(), and the copy wiped.
    if (bytes.isDetached() && !bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

Vault::~Vault()
{
    sodium_free(m_key); // wipes
}

QByteArray Vault::seal(const QByteArray &plain, const QByteArray &associated) const
{
    QByteArray sealed(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    unsigned char *nonce = bytes(sealed);
    randombytes_buf(nonce, static_cast<size_t>(nonceSize));
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, &written, bytes(plain), length(plain),
        bytes(associated), length(associated), nullptr, nonce, m_key);
    return sealed;
}

std::optional<QByteArray> Vault::open(const QByteArray &sealed, const QByteArray &associated) const
{
    if (sealed.size() < nonceSize + tagSize)
        return {};
    QByteArray plain(sealed.size() - nonceSize - tagSize, Qt::Uninitialized);
    unsigned long long written = 0;
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(plain), &written, nullptr,
        bytes(sealed) + nonceSize, static_cast<unsigned long long>(sealed.size() - nonceSize), bytes(associated),
        length(associated), bytes(sealed), m_key);
    if (failed)
        return {};
    return plain;
}

} // namespace store
