#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace sandbox {

//! The Numbers API's part of the state folder, `numbers.jsonl`: first how the inventory was seeded, then a line for
//! each change. A change costs one line, not the inventory; a line that a power cut tore off was never answered for.
//! The file is written anew, without what later lines replace, each time it is read.
class NumbersFile
{
public:
    explicit NumbersFile(QString path);

    bool exists() const;
    //! Every line, oldest first; nothing, with \p error, when there is damage before the last one.
    std::optional<std::vector<QJsonObject>> read(QString &error) const;
    //! Replaces the file. \returns why it could not be.
    QString write(const std::vector<QJsonObject> &lines) const;
    QString append(const std::vector<QJsonObject> &lines) const;

private:
    QString m_path;
};

} // namespace sandbox
