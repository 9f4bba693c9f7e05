#pragma once

#include "views/wizards/portin/portinpage.h"

#include <QFutureWatcher>
#include <QTimer>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace views {

class ErrorBanner;
class FormField;
class ImportDialog;
class PasteEdit;
class TextLabel;
class VerdictPane;
struct OpenedTable;

//! Anything is pasted, or a table is opened; every number gets a verdict.
class NumbersPage final : public PortInPage
{
    Q_OBJECT
public:
    NumbersPage(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent = nullptr);
    ~NumbersPage() override;

    QString name() const override;
    QString explanation() const override;
    QList<QAbstractButton *> headActions() const override;
    QString nextHint() const override;
    bool mayGoOn() const override;
    bool goOn() override;
    void entered() override;
    void takeTyped() override;
    void focusFirst() override;
    void focusField(const QString &path) override;
    void setNarrow(bool narrow) override;

    void openTable(const QString &path);

Q_SIGNALS:
    void openOrderRequested(const domain::OrderId &order);

private:
    QWidget *makePaste();
    QWidget *makeReference();
    void takeText();
    void takeTable(const OpenedTable &opened);
    void use(const ImportDialog &dialog, const QString &fileName);
    void judged();

    PortInSurroundings &m_around;
    QPushButton *m_openTable;
    ErrorBanner *m_banner;
    QLineEdit *m_reference;
    FormField *m_referenceField;
    PasteEdit *m_paste;
    TextLabel *m_lines;
    VerdictPane *m_verdicts;
    QBoxLayout *m_sides;
    QTimer m_rest; //!< typing settles before a long text is read again
    std::unique_ptr<QFutureWatcher<OpenedTable>> m_reading;
};

} // namespace views
