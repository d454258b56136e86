import { describe, expect, it } from "vitest";
import { aBatch, lines, readTable } from "./table.ts";

/** A register in one language: its header, and its words for what works, what does not, what is gone and what lies in store. */
const registers = [
  [
    "Dutch",
    "Fabrikant;Apparaattype;Serienummer;Locatie;Aantal;Status;Installatiedatum;Aankoopdatum",
    "in gebruik;buiten bedrijf;gedemonteerd;op voorraad",
  ],
  [
    "Slovenian",
    "Proizvajalec;Tip naprave;Serijska številka;Lokacija;Količina;Stanje;Datum namestitve;Datum nabave",
    "v uporabi;ne deluje;odpisano;na zalogi",
  ],
  ["traditional Chinese", "廠商;型號;產品序號;站點;數量;狀態;安裝日期;採購日期", "使用中;停機;報廢;庫存"],
  ["Japanese", "メーカー;型番;製造番号;基地局名;数量;状態;設置日;発注日", "稼働中;停止中;撤去済;在庫"],
  ["Korean", "제조사;모델명;일련번호;기지국명;수량;상태;설치일;발주일", "운용중;고장;철거;재고"],
  ["simplified Chinese", "厂商;型号;序列号;站点;数量;状态;启用时间;订购日期", "运行中;停运;已报废;库存"],
  [
    "Hungarian",
    "Gyártó;Típus;Gyári szám;Telephely;Darabszám;Állapot;Üzembe helyezés dátuma;Beszerzés dátuma",
    "üzemben van;üzemen kívül;selejtezve;raktáron",
  ],
  [
    "Italian",
    "Produttore;Modello;Matricola;Sito;Quantità;Stato;Data di installazione;Data di acquisto",
    "in servizio;fuori servizio;dismesso;a magazzino",
  ],
  [
    "Portuguese",
    "Fabricante;Modelo;Número de série;Localização;Quantidade;Situação;Data de instalação;Data de compra",
    "em serviço;fora de serviço;abatido;em armazém",
  ],
  [
    "Turkish",
    "Üretici;Cihaz tipi;Seri numarası;Saha;Adet;Durum;Kurulum tarihi;Satın alma tarihi",
    "devrede;devre dışı;hurda;depoda",
  ],
  [
    "Finnish",
    "Valmistaja;Laitetyyppi;Sarjanumero;Sijainti;Määrä;Tila;Käyttöönottopäivä;Hankintapäivä",
    "käytössä;pois käytöstä;purettu;varastossa",
  ],
  [
    "Lithuanian",
    "Gamintojas;Tipas;Serijos numeris;Objektas;Kiekis;Būsena;Įrengimo data;Pirkimo data",
    "eksploatuojama;išjungta;nurašyta;sandėlyje",
  ],
  [
    "Norwegian",
    "Produsent;Utstyrstype;Serienummer;Lokasjon;Antall;Status;Idriftsatt;Innkjøpsdato",
    "i drift;ute av drift;kassert;på lager",
  ],
  [
    "Swedish",
    "Tillverkare;Modell;Serienummer;Plats;Antal;Status;Driftsatt;Inköpsdatum",
    "i drift;ur drift;skrotad;i lager",
  ],
  [
    "Albanian",
    "Prodhuesi;Modeli;Numri serik;Lokacioni;Sasia;Statusi;Data e vënies në shërbim;Data e blerjes",
    "në përdorim;jashtë shërbimit;i hequr;në stok",
  ],
  [
    "Croatian",
    "Proizvođač;Tip uređaja;Serijski broj;Lokacija;Količina;Status;Datum puštanja u pogon;Datum nabave",
    "u pogonu;izvan pogona;otpisano;na zalihi",
  ],
  [
    "Macedonian",
    "Производител;Тип на уред;Сериски број;Локација;Количина;Состојба;Датум на пуштање во работа;Датум на набавка",
    "во функција;вон од употреба;отстрането;во магацин",
  ],
  [
    "Bulgarian",
    "Производител;Тип оборудване;Сериен номер;Обект;Брой;Състояние;Дата на пускане в експлоатация;Дата на покупка",
    "в употреба;не работи;бракувано;на склад",
  ],
  [
    "Ukrainian",
    "Виробник;Тип обладнання;Серійний номер;Майданчик;Кількість;Стан;Дата запуску;Дата придбання",
    "в роботі;у ремонті;списаний;резерв",
  ],
  [
    "Greek",
    "Κατασκευαστής;Τύπος εξοπλισμού;Σειριακός αριθμός;Τοποθεσία;Ποσότητα;Κατάσταση;Ημερομηνία έναρξης λειτουργίας;Ημερομηνία αγοράς",
    "σε χρήση;εκτός χρήσης;αποξηλωμένο;στην αποθήκη",
  ],
  [
    "Romanian",
    "Producător;Tip echipament;Număr de serie;Locație;Cantitate;Stare;Data punerii în serviciu;Data achiziției",
    "în exploatare;scos din funcțiune;casat;în depozit",
  ],
] as const;

describe("a register in one language", () => {
  it.each(registers)("%s gives maker, product, place, number, state and days", (_, header, states) => {
    const records = states
      .split(";")
      .map(
        (state, at) =>
          `Huawei;RRU590${at};2102312ABC6TLA00000${at};SOF-${at};${at + 2};${state};2021-03-0${at + 1};2020-12-0${at + 1}`,
      );
    const { assets } = readTable(aBatch(lines([header, ...records].join("\n"))));
    const life = ["in-service", "in-service", "retired", "spare"];
    expect(assets).toMatchObject(
      life.map((status, at) => ({
        vendor: "Huawei",
        model: `RRU590${at}`,
        serialNumber: `2102312ABC6TLA00000${at}`,
        site: `SOF-${at}`,
        quantity: at + 2,
        status,
        installedOn: `2021-03-0${at + 1}`,
        orderedOn: `2020-12-0${at + 1}`,
      })),
    );
  });
});
