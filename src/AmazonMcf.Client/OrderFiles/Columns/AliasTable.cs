using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>The table behind <see cref="OrderAliases"/>, in the spelling names are compared in.</summary>
internal static class AliasTable
{
    private static readonly string[] AddressPrefixes =
    [
        "destinationaddress",
        "destination",
        "shippingaddress",
        "shipping",
        "shipto",
        "ship",
        "delivery",
        "deliveryaddress",
        "recipient",
        "address",
    ];

    private static readonly string[] OrderIdsOfLanguages =
    [
        "bestellnummer", "auftragsnummer", "bestellungsnummer", "auftragsnr", "numérodecommande", "numerodecommande", "ndecommande",
        "nocommande", "numérocommande", "référencedecommande", "idcommande", "commande", "numeroordine", "numerodordine",
        "numerodellordine", "idordine", "nordine", "ordine", "númerodepedido", "numerodepedido", "ndepedido", "idpedido",
        "iddelpedido", "pedido", "númerodopedido", "númerodeorden", "numerodeorden", "bestelnummer", "ordernummer",
        "bestelling", "numerzamówienia", "numerzamowienia", "siparişnumarası", "siparişno", "注文番号", "受注番号", "注文id",
        "订单号", "订单编号", "訂單編號", "رقمالطلب",
    ];

    /// <summary>The name of a part of the address, or of a unit of measure.</summary>
    public const string Unit = "unit";

    private static readonly string[] NumberedLines = ["addressline", "address", "addr", "street"];

    private static readonly string[] Apartments =
    [
        "apt", "aptno", "aptnumber", "apartment", "apartmentno", "apartmentnumber", "aptsuite", "aptunit", "aptsuiteunit", "aptsuiteetc",
        "apartmentsuite", "apartmentsuiteetc", "apartmentsuiteunitetc", "suite", "suiteno", "suitenumber", "unitno", "unitnumber", "flat",
        "flatno", "flatnumber", "floor", "floorno", "floornumber",
    ];

    // First Name (Shipping)
    private static readonly string[] AddressSuffixes = ["shipping", "shipto", "delivery", "recipient"];

    /// <summary>
    /// Every member with its names, the best first: the path, its last part, then the common ones. Of an address, names such as Shipping
    /// City come before City.
    /// </summary>
    public static IEnumerable<(string Member, IEnumerable<string> Names)> Names =>
        OrderMembers.All.Select(member => (member.Path, Own(member.Path).Concat(Common(member.Path))));

    /// <summary>The names of parts of an address for which an order has no member, or none that is free.</summary>
    public static HashSet<string> AddressParts { get; } = new(
        Prefixed(
        [
            .. Apartments, Unit, "building", "buildingname", "block", "entrance", "staircase", "door", "doornumber",
            .. Enumerable.Range(4, 6).SelectMany(number => NumberedLines.Select(line => line + number)),
        ]),
        StringComparer.Ordinal);

    // Of an address, Shipping Name is a better name than Name, which can be the buyer's or the order's; it follows with the common names.
    private static IEnumerable<string> Own(string path)
    {
        yield return Header.Normalize(path);
        if (!path.StartsWith("DestinationAddress.", StringComparison.Ordinal))
        {
            yield return Header.Normalize(path.Substring(path.LastIndexOf('.') + 1));
        }
    }

    private static IEnumerable<string> Common(string path)
    {
        var start = path.IndexOf('.') + 1;
        if (path.StartsWith("DestinationAddress.", StringComparison.Ordinal))
        {
            return Prefixed(AddressNames(path.Substring(start)));
        }

        return path switch
        {
            "FirstName" => Prefixed(["firstname", "givenname", "forename"]),
            "LastName" => Prefixed(["lastname", "surname", "familyname"]),
            "HouseNumber" => Prefixed(["housenumber", "streetnumber", "buildingnumber", "hausnummer"]),
            "Company" => Prefixed(["company", "companyname", "organisation", "organization"]),
            _ => path.StartsWith("Items[].", StringComparison.Ordinal) ? LineNames(path.Substring(start)) : OrderNames(path),
        };
    }

    private static IEnumerable<string> Prefixed(string[] names) =>
        AddressPrefixes.SelectMany(prefix => names.Select(name => prefix + name))
            .Concat(AddressSuffixes.SelectMany(suffix => names.Select(name => name + suffix)))
            .Concat(names);

    private static string[] AddressNames(string member) =>
        member switch
        {
            "Name" => ["name", "fullname", "toname", "recipient", "contactname", "customername", "consignee"],
            "AddressLine1" =>
            [
                "addressline1",
                "address1",
                "line1",
                "addressfieldone",
                "street1",
                "street",
                "streetaddress",
                "address",
                "addr1",
                "addressone",
                "address12",
            ],
            "AddressLine2" => ["addressline2", "address2", "line2", "addressfieldtwo", "street2", "addr2", "addresstwo", .. Apartments],
            "AddressLine3" => ["addressline3", "address3", "line3", "addressfieldthree", "street3", "addr3", "addressthree"],
            "City" => ["city", "town", "locality", "suburb"],
            "DistrictOrCounty" => ["districtorcounty", "district", "county"],
            "StateOrRegion" =>
            [
                "stateorregion",
                "state",
                "statecode",
                "province",
                "provincecode",
                "region",
                "prefecture",
                "stateorprovince",
                "stateorprovincecode",
                "stateorregioncode",
                "stateprovince",
            ],
            "PostalCode" => ["postalcode", "zip", "zipcode", "postcode", "postalorzip", "zippostalcode"],
            "CountryCode" => ["countrycode", "country", "countryiso", "countryiso2"],
            "Phone" => ["phone", "phonenumber", "telephone", "tel", "telephonenumber", "mobile"],
            _ => [],
        };

    private static string[] LineNames(string member) =>
        member switch
        {
            "SellerSku" =>
            [
                "merchantsku",
                "sku",
                "msku",
                "itemsku",
                "productsku",
                "lineitemsku",
                "variantsku",
                "customlabel",
                "productcode",
                "itemcode",
                "articlenumber",
                "stockkeepingunit",
            ],
            "Quantity" =>
            [
                "qty",
                "quantityordered",
                "orderedquantity",
                "qtyordered",
                "quantitypurchased",
                "quantitytoship",
                "itemquantity",
                "lineitemquantity",
                "itemqty",
                "units",
                "pieces",
                "pcs",
            ],
            "SellerFulfillmentOrderItemId" =>
            [
                "merchantfulfillmentorderitemid",
                "orderitemid",
                "orderlineid",
                "lineitemid",
                "lineid",
                "itemid",
                "linenumber",
                "orderline",
            ],
            "ProductName" => ["itemname", "itemtitle", "producttitle", "lineitemname"],
            "GiftMessage" => ["giftnote", "giftmessagetext"],
            "DisplayableComment" => ["itemcomment", "linecomment", "displayableitemcomment"],
            "FulfillmentNetworkSku" => ["fnsku"],
            "PerUnitDeclaredValue" => ["declaredvalue", "unitdeclaredvalue", "customsvalue", "perunitdeclaredvalueamount"],
            "PerUnitPrice" => ["unitcodprice"],
            _ => [],
        };

    private static string[] OrderNames(string member) =>
        member switch
        {
            "SellerFulfillmentOrderId" =>
            [
                "merchantfulfillmentorderid",
                "fulfillmentorderid",
                "orderid",
                "sellerorderid",
                "merchantorderid",
                "ordernumber",
                "orderno",
                "ordernum",
                "ordernr",
                "order",
                "orderreference",
                "orderref",
                "ordername",
                "salesordernumber",
                "salesrecordnumber",
                "saleid",
                "ponumber",
                "purchaseordernumber",
                .. OrderIdsOfLanguages,
                "reference",
                "id",
            ],
            "DisplayableOrderId" => ["displayorderid", "customerordernumber", "displayableordernumber"],
            "DisplayableOrderDate" =>
            [
                "displayableorderdatetime", "orderdate", "displayorderdate", "purchasedate", "saledate", "createdat", "orderedat", "date",
            ],
            "DisplayableOrderComment" =>
            [
                "ordercomment",
                "displayordercomment",
                "packingslipcomment",
                "packingslipmessage",
                "packingslipnote",
                "comment",
            ],
            "ShippingSpeedCategory" => ["shippingspeed", "speed", "speedcategory", "deliverysla", "servicelevel", "shippingservicelevel"],
            "ShippingMethod" =>
            [
                "shipmethod",
                "shippingservice",
                "shipservicelevel",
                "deliverymethod",
                "deliveryservice",
                "shippingoption",
                "requestedservice",
            ],
            "MarketplaceId" => ["marketplace", "marketplacecode"],
            "FulfillmentAction" => ["action"],
            "FulfillmentPolicy" => ["policy", "fillpolicy"],
            "ShipFromCountryCode" => ["shipfromcountry"],
            "NotificationEmails" => ["notificationemail", "notificationemaillist", "notifyemail", "notificationemailcc"],
            "BuyerEmail" => ["email", "emailaddress", "customeremail", "recipientemail", "shippingemail", "shiptoemail"],
            "Currency" => ["currencycode", "perunitdeclaredvaluecurrency", "perunitdeclaredvaluecurrencycode", "declaredvaluecurrency"],
            "CodSettings.IsCodRequired" => ["iscod", "cod"],
            "CodSettings.CodCharge" => ["ordercodcharge"],
            "CodSettings.CodChargeTax" => ["ordercodchargetax"],
            "CodSettings.ShippingCharge" => ["ordershipcharge"],
            "CodSettings.ShippingChargeTax" => ["ordershipchargetax"],
            "DeliveryWindow.StartDate" => ["deliverywindowstart", "deliverywindowstartdatetime", "startdatetime"],
            "DeliveryWindow.EndDate" => ["deliverywindowend", "deliverywindowenddatetime", "enddatetime"],
            "BlockAmzl" => ["blockamazonlogistics", "blockamzn"],
            "BlankBox" => ["unbranded", "plainbox"],
            _ => [],
        };
}
