#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QLockFile;

namespace store {

//! A file name that is safe on this computer, from one that came from outside: no folders, no control or direction
//! characters, no leading dot, at most 200 bytes, its extension kept.
QString safeFileName(const QString &untrusted, const QString &fallback);

//! Private files (0700) of this run, for documents that are opened in other programs. Emptied at the end, and at the
//! next start when this run did not come to its end.
class TempFiles
{
public:
    //! Below the runtime folder of the session (memory, gone at logout), else below the temporary folder.
    TempFiles();
    //! Below \p parentFolder.
    explicit TempFiles(const QString &parentFolder);
    ~TempFiles();
    TempFiles(const TempFiles &) = delete;
    TempFiles &operator=(const TempFiles &) = delete;

    bool isValid() const;
    //! The path of a new private file with \p content, named like \p untrustedName; empty when it could not be written.
    std::optional<QString> write(const QString &untrustedName, const QByteArray &content);
    //! Removes everything that was written.
    void clear();

private:
    std::unique_ptr<QLockFile> m_lock; //!< beside the folder; a folder whose lock is free belongs to a dead run
    QString m_folder;
    int m_count = 0;
};

} // namespace store
