using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>
/// The columns with the status of an order, in any format and in the languages of the marketplaces. Names are in the spelling of
/// <see cref="StatusText.Normalize"/>.
/// </summary>
internal static class StatusColumns
{
    private static readonly Dictionary<string, StatusRole> Roles = Index(
        (StatusRole.Order, [
            "orderstatus", "orderstate", "stateoforder", "statusoforder", "salesorderstatus", "bestellstatus", "auftragsstatus",
            "bestellungsstatus",
            "statutcommande", "statutdelacommande", "etatdelacommande", "etatcommande",
            "statoordine", "statodellordine", "estadodelaorden", "estadodelpedido", "estadopedido", "bestelstatus", "orderstatuscode",
            "statusdopedido", "situacaodopedido", "statuszamowienia", "siparisdurumu", "stavobjednavky", "受注状態", "受注ステータス",
            "注文ステータス", "注文状況", "注文状態", "订单状态", "訂單狀態",
        ]),
        (StatusRole.Fulfillment, [
            "status", "fulfillmentstatus", "fulfilmentstatus", "shippingstatus", "shipmentstatus", "deliverystatus", "shipstatus",
            "dispatchstatus", "versandstatus", "lieferstatus", "currentstatus", "statut", "statutdelivraison", "statutexpedition",
            "statutdexpedition",
            "statospedizione", "statodellaspedizione", "statoevasione", "estadodelenvio", "estadoenvio", "verzendstatus",
            "leveransstatus", "durum", "stav", "tillstand", "situacao", "状態", "状況", "状态", "狀態", "حالةالطلب", "الحالة",
            "ステータス", "出荷状況", "出荷ステータス", "発送状況", "発送ステータス", "配送状況", "出荷済フラグ", "出荷済みフラグ", "出荷フラグ",
            "发货状态",
            // A further status beside the one of the order, such as On hold beside To ship.
            "substatus", "ordersubstatus", "suborderstatus", "substate", "ordersubstate", "fulfillmentsubstatus", "shippingsubstatus",
            "deliverysubstatus", "unterstatus", "sousstatut", "sottostato", "subestado", "subestadodelpedido",
        ]),
        (StatusRole.Line, [
            "lineitemfulfillmentstatus", "lineitemstatus", "linestatus", "itemstatus", "itemfulfillmentstatus", "orderlinestatus",
            "orderitemstatus", "productstatus", "positionsstatus", "artikelstatus",
        ]),
        (StatusRole.Payment, [
            "financialstatus", "financialstate", "paymentreceived", "paymentcomplete", "paymentcompleted", "fullypaid",
            "paymentstatus", "paymentstate", "orderpaymentstatus", "paid", "ispaid", "zahlungsstatus",
            "bezahlstatus", "bezahlt", "betaald", "pagato", "pagado", "betalningsstatus", "statutdupaiement", "statutpaiement",
            "statutdepaiement", "etatdupaiement", "statopagamento",
            "statodelpagamento", "estadodelpago", "estadopago", "betaalstatus", "statusdopagamento", "入金状況", "入金ステータス",
            "支払状況", "支払ステータス", "入金済フラグ", "付款状态",
        ]),
        (StatusRole.PaidDate, [
            "paidat", "paidon", "paidondate", "paiddate", "datepaid", "paidtime", "paymentreceivedat", "bezahltam", "bezahltamdatum",
            "zahlungseingang", "zahlungsdatum", "payele", "datedepaiement", "datadipagamento", "fechadepago", "入金日",
        ]),
        (StatusRole.ShippedDate, [
            "shippedat", "shippedon", "shippedondate", "shippeddate", "dateshipped", "dateshippeddate", "shippedtime", "fulfilledat",
            "fulfilledon", "datefulfilled", "dispatchedat", "dispatchedon", "datedispatched", "dispatcheddate", "completedat",
            "datecompleted", "deliveredat", "deliveredon", "datedelivered", "delivereddate", "deliveredtime", "verschicktam",
            "verschicktamdatum", "versendetam", "versandtam", "expediele", "expedieele", "speditoil", "dataspedizione",
            "datadispedizione", "fechadeenvio", "enviadoel", "verzondenop", "postedondate", "出荷日", "出荷確定日", "発送日",
            "shipped", "isshipped", "dispatched", "isdispatched", "fulfilled", "isfulfilled", "delivered", "isdelivered", "completed",
            "iscompleted", "versandt", "versendet", "verschickt", "versanddatum", "dateexpedition", "datedexpedition", "spedito",
            "enviado", "verzonden", "verzenddatum", "fechaenvio", "出荷済", "発送済",
            // Only a parcel that was handed over has a number.
            "tracking", "trackingid", "trackingids", "trackingnr", "trackingreference", "trackinglink", "trackingurl", "trackinginfo",
            "trackingnumber", "trackingnumbers", "trackingno", "trackingcode", "shipmenttrackingnumber", "shippingtrackingnumber",
            "sendungsnummer", "sendungsverfolgung", "sendungsverfolgungsnummer", "paketnummer", "trackingnummer", "numerotracking",
            "codicetracking", "codigodeseguimiento", "codigodetracking", "codigoderastreo", "お問い合わせ伝票番号", "numerodesuivi",
            "numerodeseguimiento", "numeroditracking", "追跡番号", "送り状番号",
        ]),
        (StatusRole.CanceledDate, [
            "cancelledat", "canceledat", "cancelledon", "canceledon", "datecancelled", "datecanceled", "cancelleddate", "canceleddate",
            "cancelledtime", "canceledtime", "cancellationdate", "cancelationdate", "storniertam", "stornodatum", "stornierungsdatum",
            "annulele", "annuleele", "datedannulation", "annullatoil", "dataannullamento", "datadiannullamento", "canceladoel",
            "fechadecancelacion", "geannuleerdop", "cancellationtime", "deletedat", "deletedon", "datedeleted", "voidedat", "voidedon",
            "datevoided", "cancelreason", "cancellationreason", "cancelationreason", "canceledreason", "cancelledreason",
            "canceledby", "cancelledby", "cancelby", "buyerrequestedcancelreason",
            "stornogrund", "stornierungsgrund", "motifdannulation", "motivoannullamento",
            "motivodecancelacion", "キャンセル日", "キャンセル日時", "取消日",
        ]),
        (StatusRole.RefundedDate, [
            "refundedat", "refundedon", "daterefunded", "refundeddate", "refundedtime", "erstattetam", "remboursele", "rimborsatoil",
            "reembolsadoel", "refunddate", "refundreason", "returnreason", "returnedat", "returnedon", "datereturned", "返金日",
        ]),
        (StatusRole.RefundedAmount, [
            "refundedamount", "amountrefunded", "refundamount", "orderrefundamount", "totalrefunded", "totalrefund", "refundtotal",
            "refundedtotal", "erstatteterbetrag",
            "montantrembourse", "importorimborsato", "importereembolsado",
        ]),
        (StatusRole.Request, [
            "isbuyerrequestedcancellation", "isbuyerrequestedcancel", "buyerrequestedcancellation", "buyerrequestedcancel",
            "cancelationreturntype", "cancellationreturntype", "cancelrequested", "cancellationrequested", "cancelationrequested",
            "iscancelled", "iscanceled", "cancelled", "canceled", "storniert", "annule", "annullato", "cancelado", "annulee",
            "annullata", "cancelada", "anulado", "anulada", "geannuleerd", "annulliert", "storno", "cancel", "cancellation",
            "cancelation", "cancelstatus", "cancellationstatus", "void", "voided", "isvoid", "isvoided", "deleted", "isdeleted",
            "geloscht", "iptal", "キャンセル", "取消",
        ]),
        (StatusRole.Refund, [
            "refunded", "isrefunded", "refund", "refundstatus", "returned", "isreturned", "returnstatus", "chargeback", "erstattet",
            "ruckerstattet", "rembourse", "rimborsato", "reembolsado", "terugbetaald", "返金", "返金済",
        ]),
        (StatusRole.RequiresShipping, [
            "lineitemrequiresshipping", "requiresshipping", "itemrequiresshipping", "shippingrequired", "needsshipping", "productofisico",
        ]),
        (StatusRole.Method, [
            "shippingmethod", "shippingmethodtitle", "shipmethod", "shippingservice", "shippingoption", "deliveryoption",
            "deliverymethod", "deliverytype", "deliverymethodtype", "deliveryoptiontype",
            "deliveryservice", "requestedservice", "servicerequestedservice", "fulfillmentmethod",
            "fulfilmentmethod", "versandservice", "versandart", "versandmethode", "lieferart", "modedelivraison", "methodedelivraison",
            "methodedexpedition", "metododispedizione", "metodospedizione", "metododiconsegna", "metododeenvio", "mediodeenvio",
            "formadeenvio", "verzendmethode", "発送方法", "配送方法", "受取方法", "配送方式",
        ]),
        (StatusRole.OrderType, [
            "ordertype", "typeoforder", "salesordertype", "ordertyp", "auftragsart", "bestellart", "typedecommande", "tipodiordine",
            "tipoordine", "tipodepedido", "tipopedido", "注文種別",
        ]),
        (StatusRole.OtherDelivery, [
            "clickandcollect", "clickcollect", "ispickup", "instorepickup", "storepickup", "localpickup", "globalshippingprogram",
            "abholung", "selbstabholung",
        ]),
        (StatusRole.Hold, [
            "hold", "onhold", "isonhold", "orderhold", "orderonhold", "held", "holdorder", "holdreason", "shippinghold", "shipmenthold",
            "donotship", "dontship", "donotfulfill", "donotsend", "donotdispatch", "stopshipment", "blockshipment", "shippingblocked",
            "fraudhold", "versandsperre", "liefersperre", "nichtversenden", "nepasexpedier", "noenviar", "nonspedire", "出荷保留",
        ]),
        (StatusRole.Release, [
            "readytoship", "readyforshipping", "readyforshipment", "readytofulfill", "readytodispatch", "readyfordispatch", "oktoship",
            "clearedtoship", "releasedtoship", "canship", "versandbereit", "versandfreigabe", "pretaexpedier", "prontoperlaspedizione",
            "listoparaenviar", "prontoparaenvio",
        ]),
        (StatusRole.Location, ["location", "fulfillmentlocation"]),
        (StatusRole.Program, [
            "fulfillmentchannel", "fulfilmentchannel", "fulfillmenttype", "fulfillmententity", "fulfilledby", "fulfillmentby",
            "fulfillmentprogram",
        ]));

    // The status of an order, or the state of an address, which only its values tell.
    private static readonly HashSet<string> StateNames = new(["estado", "stato", "etat", "state"], StringComparer.Ordinal);

    // A hyphen, a space and a change of case separate words: Order On-Hold, is_pickup.
    private static readonly Regex Words = new(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Holding = new(["hold", "held", "onhold"], StringComparer.Ordinal);

    private static readonly HashSet<string> Picking = new(["pickup", "curbside", "abholung"], StringComparer.Ordinal);

    private static readonly HashSet<string> Releasing = new(["ready", "ok", "okay", "cleared", "released"], StringComparer.Ordinal);

    private static readonly string[] Shipping = ["ship", "fulfil", "dispatch", "cancel", "deliver"];

    /// <summary>
    /// The role of a column whose name is not in the table, if all its values are those of a status; null for a column that cannot be one.
    /// </summary>
    public static StatusRole? PossibleRoleOf(string header)
    {
        var words = Words.Matches(header).Cast<Match>().Select(word => word.Value.ToLowerInvariant()).ToArray();
        var ships = Array.Exists(words, word => Array.Exists(Shipping, start => word.StartsWith(start, StringComparison.Ordinal)));
        return Array.Exists(words, Holding.Contains) ? StatusRole.Hold
            : Array.Exists(words, Picking.Contains) || string.Join(" ", words).Contains("pick up") ? StatusRole.OtherDelivery
            : ships && Array.Exists(words, Releasing.Contains) ? StatusRole.Release
            : ships ? StatusRole.Fulfillment
            : null;
    }

    /// <summary>Whether a column has either the status of the order or the state of an address.</summary>
    public static bool MayBeState(string header) => StateNames.Contains(StatusText.Normalize(header));

    /// <summary>The role of a column; null for a column that is not about the status.</summary>
    public static StatusRole? RoleOf(string header) => Roles.TryGetValue(StatusText.Normalize(header), out var role) ? role : null;

    private static Dictionary<string, StatusRole> Index(params (StatusRole Role, string[] Names)[] roles)
    {
        var index = new Dictionary<string, StatusRole>(StringComparer.Ordinal);
        foreach (var (role, names) in roles)
        {
            foreach (var name in names)
            {
                index.Add(name, role);
            }
        }

        return index;
    }
}
