#pragma once

#include "domain/porting/portindraft.h"
#include "flows/portinflow.h"
#include "views/wizards/portin/portinpage.h"

#include <QWidget>

class QPushButton;

namespace views {

class LoaForm;

//! Makes a letter of authorization from the draft: who signs it, and where it goes.
class LoaMaker final : public QWidget
{
    Q_OBJECT

public:
    LoaMaker(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent = nullptr);

    //! A letter that was never begun takes what the last one had.
    domain::LoaChoice begun(domain::LoaChoice loa) const;
    void showChoice();
    //! Of the letter as it would be saved now; empty while there is no number.
    QByteArray pdf() const;
    //! Remembers what the letter says, by which it turns stale.
    void stamp();

Q_SIGNALS:
    void edited();
    void failed(const QString &words);
    void made(const QString &words); //!< saved or printed

private:
    domain::LoaChoice filled() const;
    QDate today() const;
    void save();
    void print();

    flows::PortInFlow &m_flow;
    PortInSurroundings &m_around;
    LoaForm *m_form;
    QPushButton *m_save;
    QPushButton *m_print;
};

} // namespace views
