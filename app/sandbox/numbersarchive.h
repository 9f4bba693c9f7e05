#pragma once

#include "sandbox/numberorders.h"
#include "sandbox/numbersfile.h"

namespace sandbox {

//! Keeps what the Numbers API remembers in the state folder, and brings it back.
class NumbersArchive
{
public:
    struct Parts {
        Inventory &inventory;
        NumberOrders &orders;
        Account &account;
        Callbacks &callbacks;
        std::set<NumberKey> &gone; //!< numbers that left the inventory: no port-in brings them back
    };

    NumbersArchive(QString path, Parts parts);

    bool exists() const { return m_file.exists(); }
    //! Each returns why it could not be done.
    QString load();
    QString begin(); //!< a new file, for an inventory that was just seeded
    QString keep(); //!< what changed since the last call

private:
    QJsonObject header() const;
    QJsonObject settings() const;
    void setSettings(const QJsonObject &settings);
    void takeNews(std::vector<QJsonObject> &lines);

    NumbersFile m_file;
    Parts m_parts;
    QJsonObject m_keptSettings;
    size_t m_keptCharges = 0;
};

} // namespace sandbox
