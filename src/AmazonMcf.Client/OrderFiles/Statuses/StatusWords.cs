using static AmazonMcf.OrderFiles.Statuses.StatusMeaning;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>
/// The values of status columns, in the languages of the marketplaces, in the spelling of <see cref="StatusText.Normalize"/>. A format adds
/// the values that mean something else there, see <see cref="FormatStatuses.Values"/>.
/// </summary>
internal static class StatusWords
{
    private static readonly Dictionary<string, StatusMeaning> Orders = Index(
        (Canceled, [
            "cancelled", "canceled", "cancel", "cancelling", "canceling", "pendingcancel", "pendingcancellation", "cancelrequested",
            "cancellationrequested", "cancelledbybuyer", "cancelledbyseller", "restocked", "failed", "declined", "rejected", "expired",
            "trash", "draft", "checkoutdraft", "abandoned", "undeliverable", "unfulfillable", "removed", "deleted",
            "storniert", "abgebrochen", "annulliert", "geloscht", "fehlgeschlagen", "abgelehnt",
            "annule", "annulee", "echoue", "echouee", "refuse", "refusee",
            "annullato", "annullata", "cancellato", "cancellata", "fallito", "rifiutato",
            "cancelado", "cancelada", "anulado", "anulada", "fallido", "rechazado", "rechazada",
            "geannuleerd", "mislukt", "annullerad", "annullerat", "avbruten", "avbrutet", "makulerad", "anulowane", "anulowano",
            "anulowany", "anulowana", "iptal", "iptaledildi", "zruseno", "zrusena", "stornovano",
            "キャンセル", "キャンセル済", "キャンセル済み", "取消", "取消済", "取消済み", "已取消", "取消し",
            "duplicate", "duplicateorder", "test", "testorder", "merged", "mergedorder", "quote", "quotation", "testbestellung",
        ]),
        (Refunded, [
            "refunded", "refund", "fullyrefunded", "refundrequested", "voided", "void", "returned", "return", "returnrefund",
            "refundonly", "returnandrefund", "chargeback", "chargedback", "replaced", "erstattet", "ruckerstattet", "zuruckerstattet",
            "zuruckgezahlt", "retourniert", "zuruckgesendet", "rembourse", "remboursee", "retourne", "retournee",
            "rimborsato", "rimborsata", "reso", "restituito", "reembolsado", "reembolsada", "devuelto", "devuelta", "terugbetaald",
            "geretourneerd", "aterbetald", "returnerad", "zwrocone", "iade", "iadeedildi", "返金", "返金済", "返金済み", "返品", "返品済", "返品済み", "已退款",
            "devolvido", "devolvida", "estornado", "restituita",
        ]),
        (Fulfilled, [
            "shipped", "fulfilled", "completed", "complete", "delivered", "dispatched", "sent", "intransit", "outfordelivery", "closed",
            "archived", "finished", "done", "posted", "despatched", "collected", "pickedup", "awaitingcollection",
            "versandt", "versendet", "verschickt", "abgeschlossen", "zugestellt", "geliefert", "ausgeliefert", "erledigt",
            "expedie", "expediee", "envoye", "envoyee", "livre", "livree", "termine", "terminee", "cloturee",
            "spedito", "spedita", "consegnato", "consegnata", "completato", "completata", "evaso", "evasa", "chiuso",
            "enviado", "enviada", "entregado", "entregada", "completado", "completada", "cerrada", "cerrado", "finalizado",
            "verzonden", "afgerond", "bezorgd", "voltooid", "skickad", "skickat", "levererad", "levererat", "slutford", "avslutad",
            "wyslane", "wyslano", "wyslana", "zrealizowane", "zrealizowano", "dostarczone", "zakonczone", "kargolandi",
            "kargoyaverildi", "gonderildi", "teslimedildi", "tamamlandi", "odeslano", "doruceno", "dokonceno", "vyrizeno",
            "entregue", "concluido", "concluida", "出荷済", "出荷済み", "発送済", "発送済み", "配達済", "配達済み", "配送済",
            "配送済み", "完了", "出荷完了", "発送完了", "已发货", "已發貨", "已完成",
        ]),
        (OnHold, [
            "onhold", "hold", "held", "scheduled", "disputed", "verificationrequired", "manualverificationrequired", "underreview",
            "inreview", "backordered", "backorder", "preorder", "outofstock", "zuruckgestellt", "inwartestellung", "angehalten",
            "enattente", "insospeso", "enespera", "indewacht", "wstrzymane", "beklemede", "fraud", "suspectedfraud", "fraudulent",
            "blocked", "suspended", "donotship", "dontship", "donotfulfill", "donotsend", "stopshipment", "gesperrt", "betrug", "保留", "保留中",
            "manualreview", "pendingreview", "locked",
        ]),
        (Pickup, ["awaitingpickup", "readyforpickup", "localpickup", "店頭受取"]),
        (Unpaid, [
            "unpaid", "notpaid", "pendingpayment", "paymentpending", "awaitingpayment", "paymentrequired", "waitingforpayment",
            "incomplete", "notyetpaid", "paymentfailed", "paymentdeclined", "paymentrejected", "paymenterror", "paymentexpired",
            "waitingonpayment", "unbezahlt", "zahlungausstehend", "wartetaufzahlung", "warteaufzahlung", "wartenaufzahlung",
            "zahlungfehlgeschlagen", "offenezahlung", "impaye", "impayee", "nonpaye",
            "attentepaiement", "attentedepaiement", "enattentedepaiement", "nonpagato", "inattesadipagamento", "attesapagamento",
            "nopagado", "pendientedepago", "pagopendiente", "pagorechazado", "aguardandopagamento", "onbetaald", "wachtopbetaling",
            "obetald", "vantarpabetalning", "nieoplacone", "oczekujenaplatnosc", "odemebekliyor", "未払", "未払い", "未入金", "入金待ち",
            "入金待", "待付款",
        ]),
        (Partial, [
            "partial", "partiallyshipped", "partiallyfulfilled", "partiallydelivered", "partiallycompleted", "partlyshipped",
            "partiallyshipping", "partialshipment", "partialshipped", "partialfulfilled", "partialdelivered",
            "teilweiseversandt", "teilweiseversendet", "teilgeliefert", "partiellementexpediee", "expediepartiellement",
            "parzialmentespedito", "parcialmenteenviado", "一部出荷", "一部出荷済",
        ]),
        (PartiallyRefunded, ["partiallyrefunded", "partialrefund", "partialrefunded", "teilweiseerstattet", "partiellementrembourse"]),
        (Ship, [
            "unfulfilled", "notfulfilled", "unshipped", "notshipped", "notdispatched", "open", "new", "processing", "inprocess",
            "inprogress", "awaitingshipment", "awaitingfulfillment", "awaitingfulfilment", "awaitingdispatch", "awaitingprocessing",
            "pendingfulfillment", "pendingshipment", "toship", "readytoship", "readyforshipment", "readyfordispatch", "ready", "paid",
            "confirmed", "accepted", "acknowledged", "approved", "received", "created", "placed", "active", "booked", "released",
            "offen", "neu", "inbearbeitung", "bezahlt", "versandbereit", "nichtversandt", "unversandt", "zuversenden", "bestatigt",
            "encours", "encoursdetraitement", "nouveau", "nouvelle", "aexpedier", "payee", "paye", "confirmee", "nonexpedie",
            "nonexpediee", "enpreparation", "nuovo", "inlavorazione", "daspedire", "nonspedito", "pagato", "confermato", "aperto",
            "inevasione", "nuevo", "nueva", "procesando", "enproceso", "porenviar", "noenviado", "pagado", "confirmado", "abierta",
            "abierto", "pendientedeenvio", "listoparaenviar", "porempaquetar", "noestaempaquetado", "verwerken", "inbehandeling",
            "nieuw", "betaald", "bekraftad", "behandlas", "nowe", "wrealizacji", "oplacone", "dowyslania", "yeni", "hazirlaniyor",
            "onaylandi", "notcancelled", "notcanceled", "notrefunded", "notreturned", "新規", "新規受付", "処理中", "未出荷", "未発送", "出荷待ち",
            "出荷待", "発送待ち", "発送待", "出荷準備中",
            "発送準備中", "未処理", "入金済", "入金済み", "待发货",
            "支払済", "支払済み", "支払い済み", "pago", "paga", "prontoparaenvio", "teverzenden", "klaarvoorverzending",
            "klaaromteverzenden", "betald", "betalt", "ny", "paiementaccepte", "acceptee", "nowa",
        ]));

    private static readonly Dictionary<string, StatusMeaning> Payments = Index(
        (Ship, [
            "paid", "paidinfull", "fullypaid", "overpaid", "paymentreceived", "nopaymentrequired", "paymentnotrequired", "free",
            "captured", "completed", "complete", "settled", "succeeded", "success", "successful",
            "received", "confirmed", "approved", "accepted", "bezahlt", "eingegangen", "gezahlt", "paye", "payee", "regle", "pagato",
            "pagata", "pagado", "pagada", "recibido", "pagorecibido", "confirmado", "betaald", "入金済", "入金済み", "支払済", "支払済み",
            "支払い済み", "入金確認済み", "已付款",
        ]),
        (Canceled, ["cancelled", "canceled", "storniert", "annule", "annulee", "annullato", "cancelado", "anulado", "geannuleerd"]),
        (Refunded, [
            "refunded", "refund", "fullyrefunded", "voided", "void", "returned", "chargeback", "chargedback", "reversed", "erstattet",
            "ruckerstattet", "zuruckerstattet", "rembourse", "remboursee", "rimborsato", "reembolsado", "devuelto", "terugbetaald",
            "返金", "返金済", "返金済み", "已退款",
        ]),
        (PartiallyRefunded, [
            "partiallyrefunded", "partialrefund", "partialrefunded", "teilweiseerstattet", "teilweiseruckerstattet",
            "partiellementrembourse", "parzialmenterimborsato", "parcialmentereembolsado", "reembolsadoparcialmente", "一部返金",
        ]),
        (Unpaid, [
            "unpaid", "notpaid", "pending", "authorized", "authorised", "partiallypaid", "partialpaid", "partlypaid", "awaitingpayment",
            "paymentpending", "pendingpayment", "overdue", "due", "expired", "failed", "declined", "open", "none", "onhold", "processing",
            "unbezahlt", "offen", "ausstehend", "nichtbezahlt", "teilweisebezahlt", "fehlgeschlagen", "impaye", "impayee", "nonpaye",
            "nonpayee", "enattente", "partiellementpaye", "autorise", "nonpagato", "inattesa", "parzialmentepagato", "autorizzato",
            "nopagado", "pendiente", "pagopendiente", "parcialmentepagado", "autorizado", "rechazado", "onbetaald", "openstaand",
            "未払", "未払い", "未入金", "入金待ち", "入金待", "待付款",
        ]));

    /// <summary>Words for yes, besides the English ones.</summary>
    public static IReadOnlyCollection<string> Yes { get; } = ["ja", "oui", "si", "sim", "はい"];

    /// <summary>Words for no, besides the English ones.</summary>
    public static IReadOnlyCollection<string> No { get; } = ["nein", "non", "nee", "nao", "いいえ"];

    /// <summary>The meaning of the status of an order or a line.</summary>
    public static StatusMeaning OfOrder(string value) => Find(Orders, value);

    /// <summary>The meaning of the status of a payment; <see cref="Ship"/> for a paid order.</summary>
    public static StatusMeaning OfPayment(string value) => Find(Payments, value);

    private static StatusMeaning Find(Dictionary<string, StatusMeaning> words, string value) =>
        words.TryGetValue(value, out var meaning) ? meaning

        // WooCommerce stores wc-processing.
        : value.StartsWith("wc", StringComparison.Ordinal) && words.TryGetValue(value.Substring(2), out meaning) ? meaning
        : Unknown;

    private static Dictionary<string, StatusMeaning> Index(params (StatusMeaning Meaning, string[] Words)[] meanings)
    {
        var index = new Dictionary<string, StatusMeaning>(StringComparer.Ordinal);
        foreach (var (meaning, words) in meanings)
        {
            foreach (var word in words)
            {
                index.Add(word, meaning);
            }
        }

        return index;
    }
}
