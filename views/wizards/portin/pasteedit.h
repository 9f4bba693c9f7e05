#pragma once

#include "domain/porting/intake.h"

#include <QPlainTextEdit>

namespace views {

//! Pasted text with line numbers; lines whose numbers are not simply good carry an icon in the gutter and a tint.
class PasteEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PasteEdit(QWidget *parent = nullptr);

    //! The worst verdict of each line (1-based), as domain::worstByLine() gives it.
    void setVerdicts(const QHash<int, domain::IntakeVerdict> &verdicts);
    void goToLine(int line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Gutter;
    friend class Gutter;

    void paintGutter(QPaintEvent *event);
    void placeGutter();
    int gutterWidth() const;
    template <class Paint>
    void forVisibleLines(const QRect &rect, Paint paint);

    QWidget *m_gutter;
    QHash<int, domain::IntakeVerdict> m_verdicts = {};
};

} // namespace views
