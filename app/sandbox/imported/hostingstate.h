#pragma once

#include "sandbox/imported/hosting.h"

namespace sandbox {

//! The book as the state folder keeps it, in one file that is replaced whole, and the secret that signs callbacks.
class HostingFile
{
public:
    explicit HostingFile(QString path);

    bool exists() const;
    //! Each returns why it could not be done.
    QString load(HostingBook &book, QString &secret) const;
    QString save(const HostingBook &book, const QString &secret) const;

private:
    QString m_path;
};

} // namespace sandbox
