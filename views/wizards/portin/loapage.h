#pragma once

#include "flows/documentfile.h"
#include "tables/meaning.h"
#include "views/wizards/portin/portinpage.h"

#include <QFutureWatcher>
#include <QTimer>

class QBoxLayout;
class QPushButton;
class QRadioButton;

namespace views {

class Card;
class DocumentPreview;
class LoaMaker;
class TextLabel;

//! The letter of authorization: a signed file, one to sign, or none for now.
class LoaPage final : public PortInPage
{
    Q_OBJECT
public:
    LoaPage(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    StepState state() const override;
    void entered() override;
    void focusFirst() override;
    void setNarrow(bool narrow) override;

    void attach(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildChoices(QBoxLayout *column);
    void showChoice();
    void choose(domain::LoaKind kind);
    void pickFile();
    void showMade();
    void showStale();
    void showAge();
    void read(const QString &path, const QByteArray &sha256);
    void takeFile(const flows::DocumentFile &file);
    void say(tables::Meaning meaning, const QString &words);

    PortInSurroundings &m_around;
    Card *m_fileCard;
    Card *m_madeCard;
    Card *m_noneCard;
    QRadioButton *m_file;
    QRadioButton *m_made;
    QRadioButton *m_none;
    QPushButton *m_pick;
    TextLabel *m_fileName;
    LoaMaker *m_maker;
    TextLabel *m_words;
    TextLabel *m_stale;
    TextLabel *m_age;
    DocumentPreview *m_preview;
    QBoxLayout *m_sides;
    QFutureWatcher<flows::DocumentFile> m_reading;
    QTimer m_drawing; //!< of the letter that is made, once typing rests
    QString m_readPath = {}; //!< of the file being read, or read last
    bool m_attaching = false; //!< it was just chosen; else it is looked at again
    bool m_broken = false;
};

} // namespace views
