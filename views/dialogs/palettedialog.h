#pragma once

#include "tables/palettemodel.h"

#include <QDialog>

#include <functional>

class QLineEdit;

namespace views {

class DataTable;
class TextLabel;

//! One place to go to, or one thing to do.
struct PaletteChoice {
    domain::PaletteEntry entry = {}; //!< what is looked at
    QString shown = {}; //!< when it is not the entry's text
    QString keys = {};
    std::function<void()> go = {};
};

//! Goes to anything by a few letters: a page, an order, a number, an action. The keyboard stays in the field.
class PaletteDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr std::size_t most = 50; //!< choices shown

    //! What only the typed text brings: numbers among very many, and what the server can be asked for.
    using Asked = std::function<std::vector<PaletteChoice>(const QString &typed)>;

    PaletteDialog(std::vector<PaletteChoice> known, Asked asked, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(const QString &typed);
    void move(int rows);
    void go();

    std::vector<PaletteChoice> m_choices; //!< the known ones, then what the text brought
    const std::size_t m_known;
    const Asked m_asked;
    domain::PaletteIndex m_index;
    std::vector<std::size_t> m_shown; //!< positions of choices
    tables::PaletteModel m_model;
    QLineEdit *m_typed;
    DataTable *m_table;
    TextLabel *m_nothing;
};

} // namespace views
