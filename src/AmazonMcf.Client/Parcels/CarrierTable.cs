using AmazonMcf.Model;
using AmazonMcf.Parcels.Numbers;
using static AmazonMcf.Parcels.ShopKind;

namespace AmazonMcf.Parcels;

/// <summary>
/// The carriers of Multi-Channel Fulfillment. Shops accept the names of their own lists only, with their spelling; the sources are the
/// public lists of each shop. A name that is not certain is missing, and the shop's way for other carriers is used.
/// </summary>
internal static class CarrierTable
{
    /// <summary>Amazon itself, in all countries.</summary>
    public static Carrier AmazonLogistics { get; } = new()
    {
        Name = "Amazon Logistics",
        Texts = ["AMZN_US", "AMZN", "Amazon", "Amazon Logistics US", "Amazon Shipping", "AMZL", "AMZL_US", "Swiship"],
        Names = Called((Shopify, "Amazon Logistics US"), (WooCommerce, "amazon-logistics")),
        Link = "https://www.swiship.com/track?id={0}",
        Numbers = NumberForms.AmazonLogistics,
        IsAmazonLogistics = true,
    };

    /// <summary>All of them. Of two with the same text or number, the first one counts.</summary>
    public static IReadOnlyList<Carrier> All { get; } =
    [
        AmazonLogistics,
        AmazonLogistics with
        {
            Texts = ["AMZN_UK", "AMZN_GB", "Amazon Logistics UK", "AMZL_UK", "Swiship UK"],
            Names = Called((Shopify, "Amazon Logistics UK"), (WooCommerce, "amazon-logistics")),
        },
        new()
        {
            Name = "UPS",
            Texts = ["United Parcel Service", "UPS Ground", "UPS SurePost"],
            Names = Called((Shopify, "UPS"), (WooCommerce, "ups"), (EBay, "UPS"), (Walmart, "UPS")),
            Link = "https://www.ups.com/track?tracknum={0}",
            Numbers = NumberForms.Ups,
        },
        new()
        {
            Name = "UPS Mail Innovations",
            Texts = ["UPS_MI", "UPSM"],
            Names = Called((Shopify, "UPS"), (WooCommerce, "ups"), (EBay, "UPSMailInnovations"), (Walmart, "UPSMI")),
            Link = "https://www.ups.com/track?tracknum={0}",
            Numbers = [.. NumberForms.Ups, .. NumberForms.Postal],
        },
        new()
        {
            Name = "USPS",
            Texts = ["U.S. Postal Service", "United States Postal Service", "USPS Ground Advantage"],
            Names = Called((Shopify, "USPS"), (WooCommerce, "usps"), (EBay, "USPS"), (Walmart, "USPS")),
            Link = "https://tools.usps.com/go/TrackConfirmAction?tLabels={0}",
            Numbers = NumberForms.Usps,
        },
        new()
        {
            Name = "FedEx",
            Texts = ["Federal Express", "FDX", "FedEx Ground", "FedEx Home Delivery"],
            Names = Called((Shopify, "FedEx"), (WooCommerce, "fedex"), (EBay, "FedEx"), (Walmart, "FedEx")),
            Link = "https://www.fedex.com/apps/fedextrack/?tracknumbers={0}",
            Numbers = NumberForms.FedEx,
        },
        new()
        {
            Name = "FedEx SmartPost",
            Texts = ["FEDEXSP", "FedEx Ground Economy"],
            Names = Called((Shopify, "FedEx"), (WooCommerce, "fedex"), (EBay, "FedExSmartPost"), (Walmart, "FEDEXSP")),
            Link = "https://www.fedex.com/apps/fedextrack/?tracknumbers={0}",
            Numbers = NumberForms.FedEx,
        },
        .. Dhl,
        new()
        {
            Name = "OnTrac",
            Texts = ["LaserShip", "OnTrac/LaserShip"],
            Names = Called((Shopify, "OnTrac"), (WooCommerce, "lasership-ontrac"), (Walmart, "OnTrac")),
            Link = "https://www.ontrac.com/tracking/?number={0}",
            Numbers = NumberForms.OnTrac,
        },
        new()
        {
            Name = "Canada Post",
            Texts = ["Postes Canada", "CPC"],
            Names = Called((Shopify, "Canada Post"), (WooCommerce, "canada-post"), (Walmart, "Canada Post")),
            Link = "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={0}",
            Numbers = NumberForms.CanadaPost,
        },
        new()
        {
            Name = "Purolator",
            Names = Called((Shopify, "Purolator"), (WooCommerce, "purolator")),
            Link = "https://www.purolator.com/en/shipping/tracker?searchValue={0}",
        },
        .. Europe,
        .. AsiaAndPacific,
    ];

    /// <summary>The carrier of a parcel, with the names that fit the country of Amazon's text; null if it is unknown.</summary>
    public static Carrier? Find(McfParcel parcel) =>
        All.Where(carrier => carrier.Name == parcel.Carrier)
            .OrderByDescending(carrier => carrier.Texts.Contains(parcel.CarrierText, StringComparer.OrdinalIgnoreCase))
            .FirstOrDefault();

    private static IEnumerable<Carrier> Dhl =>
    [
        new()
        {
            Name = "DHL eCommerce",
            Texts = ["DHL_GLOBAL_MAIL", "DHLGM"],
            Names = Called((Shopify, "DHL eCommerce"), (WooCommerce, "dhl"), (EBay, "DHLGlobalMail"), (Walmart, "DHL Ecommerce - US")),
            Link = "https://webtrack.dhlglobalmail.com/?trackingnumber={0}",
            Numbers = NumberForms.DhlECommerce,
        },
        new()
        {
            Name = "DHL Express",
            Names = Called((Shopify, "DHL Express"), (WooCommerce, "dhl"), (EBay, "DHLEXPRESS"), (Walmart, "DHL")),
            Link = "https://www.dhl.com/en/express/tracking.html?AWB={0}",
            Numbers = NumberForms.DhlExpress,
        },
        new()
        {
            Name = "DHL",
            Texts = ["DHL Paket", "DHL Parcel", "DHL_DE", "Deutsche Post DHL"],
            Names = Called((Shopify, "DHL"), (WooCommerce, "dhl"), (EBay, "DHL"), (Walmart, "DHL")),
            Numbers = [.. NumberForms.DhlParcel, .. NumberForms.DhlExpress],
            Link = "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={0}",
        },
        new()
        {
            Name = "Deutsche Post",
            Texts = ["DPAG"],
            Names = Called(
                (Shopify, "Deutsche Post"), (WooCommerce, "deutsche-post"), (EBay, "DeutschePost"), (Walmart, "Deutsche Post")),
            Link = "https://www.deutschepost.de/sendung/simpleQuery.html?piececode={0}",
            Numbers = NumberForms.OfPost("DE"),
        },
    ];

    private static IEnumerable<Carrier> Europe =>
    [
        new()
        {
            Name = "Royal Mail",
            Names = Called((Shopify, "Royal Mail"), (WooCommerce, "royal-mail"), (EBay, "RoyalMail"), (Walmart, "Royal Mail")),
            Link = "https://www.royalmail.com/track-your-item#/tracking-results/{0}",
            Numbers = NumberForms.OfPost("GB"),
        },
        new()
        {
            Name = "Evri",
            Texts = ["Hermes UK", "MYHERMES", "EVRI_UK"],
            Names = Called((Shopify, "Evri"), (WooCommerce, "evri-hermes")),
            Link = "https://www.evri.com/track/parcel/{0}",
        },
        new()
        {
            Name = "Hermes",
            Texts = ["HERMES_DE", "Hermes Germany"],
            Names = Called((Shopify, "Hermes"), (EBay, "Hermes")),
            Link = "https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#{0}",
        },
        new()
        {
            Name = "DPD",
            Texts = ["DPD_DE", "DPD_UK", "DPD Germany", "DPD Local"],
            Names = Called((Shopify, "DPD"), (WooCommerce, "dpd"), (EBay, "DPD")),
            Link = "https://www.dpdgroup.com/nl/mydpd/my-parcels/track?lang=en&parcelNumber={0}",
        },
        new()
        {
            Name = "GLS",
            Texts = ["GLS_DE", "General Logistics Systems"],
            Names = Called((Shopify, "GLS"), (WooCommerce, "gls"), (EBay, "GLS"), (Walmart, "GLS")),
            Link = "https://gls-group.eu/EU/en/parcel-tracking/{0}",
        },
        new()
        {
            Name = "Colissimo",
            Texts = ["La Poste", "COLIPOSTE"],
            Names = Called((Shopify, "Colissimo"), (WooCommerce, "la-poste-colissimo"), (EBay, "Colissimo")),
            Link = "https://www.laposte.fr/outils/suivre-vos-envois?code={0}",
            Numbers = NumberForms.OfPost("FR"),
        },
        new()
        {
            Name = "Chronopost",
            Texts = ["CHRONOPOST_FR"],
            Names = Called((Shopify, "Chronopost"), (WooCommerce, "chronopost"), (EBay, "Chronopost")),
            Link = "https://www.chronopost.fr/en/track/{0}",
        },
        new()
        {
            Name = "Correos",
            Texts = ["CORREOS_ES"],
            Names = Called((Shopify, "Correos"), (WooCommerce, "correos"), (EBay, "Correos")),
            Numbers = NumberForms.OfPost("ES"),
        },
        new()
        {
            Name = "Poste Italiane",
            Names = Called((Shopify, "Poste Italiane"), (WooCommerce, "poste-italiane"), (EBay, "PosteItaliane")),
            Link = "https://www.poste.it/track/{0}",
            Numbers = NumberForms.OfPost("IT"),
        },
        new()
        {
            Name = "PostNL",
            Names = Called((Shopify, "PostNL"), (WooCommerce, "postnl"), (EBay, "PostNL")),
            Link = "https://www.postnl.nl/track-en-trace/{0}",
            Numbers = NumberForms.OfPost("NL"),
        },
    ];

    private static IEnumerable<Carrier> AsiaAndPacific =>
    [
        new()
        {
            Name = "Yamato",
            Texts = ["Yamato Transport", "Kuroneko Yamato", "ヤマト運輸"],
            Names = Called((Shopify, "Yamato (EN)")),
            Link = "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01={0}",
        },
        new()
        {
            Name = "Sagawa",
            Texts = ["Sagawa Express", "佐川急便"],
            Names = Called((Shopify, "Sagawa (EN)")),
            Link = "https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo={0}",
        },
        new()
        {
            Name = "Japan Post",
            Texts = ["日本郵便", "Yu-Pack", "ゆうパック"],
            Names = Called((Shopify, "Japan Post (EN)"), (EBay, "JapanPost"), (Walmart, "Japan Post")),
            Link = "https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={0}&locale=en",
            Numbers = NumberForms.OfPost("JP"),
        },
        new()
        {
            Name = "Australia Post",
            Texts = ["AUSPOST", "AUPOST"],
            Names = Called((Shopify, "Australia Post"), (WooCommerce, "australia-post"), (EBay, "AustraliaPost")),
            Link = "https://auspost.com.au/mypost/track/details/{0}",
            Numbers = NumberForms.OfPost("AU"),
        },
    ];

    private static Dictionary<ShopKind, string> Called(params (ShopKind Shop, string Name)[] names) =>
        names.ToDictionary(name => name.Shop, name => name.Name);
}
