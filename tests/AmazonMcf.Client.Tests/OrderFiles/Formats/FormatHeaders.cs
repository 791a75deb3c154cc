namespace AmazonMcf.Tests.OrderFiles.Formats;

/// <summary>A header of each format, with the columns that its tests fill.</summary>
internal static class FormatHeaders
{
    public const string Ebay =
        "Sales Record Number,Order Number,Buyer Name,Buyer Address 1,Buyer Country,Ship To Name,Ship To Phone,Ship To Address 1,"
        + "Ship To Address 2,Ship To City,Ship To State,Ship To Zip,Ship To Country,Item Number,Item Title,Custom Label,Quantity,Sold For,"
        + "Shipping Service";

    public const string EbayUk =
        "Sales record number,Order number,Post to name,Post to phone,Post to address 1,Post to address 2,Post to city,Post to county,"
        + "Post to postcode,Post to country,Item number,Item title,Custom label,Quantity,Delivery service";

    public const string EbayDe =
        "Verkaufsprotokollnummer;Bestellnummer;Name des Käufers;Name des Empfängers;Adresszeile 1 des Empfängers;"
        + "Adresszeile 2 des Empfängers;Ort des Empfängers;Bundesland des Empfängers;PLZ des Empfängers;Land des Empfängers;Artikelnummer;"
        + "Bestandseinheit;Anzahl;Versandservice";

    public const string EtsyItems =
        "Sale Date,Item Name,Buyer,Quantity,Price,Transaction ID,Listing ID,Ship Name,Ship Address1,Ship Address2,Ship City,Ship State,"
        + "Ship Zipcode,Ship Country,Order ID,Variations,SKU";

    public const string EtsyOrders =
        "Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Street 1,Street 2,Ship City,Ship State,"
        + "Ship Zipcode,Ship Country,Buyer,SKU";

    public const string TikTok =
        "Order ID,SKU ID,Seller SKU,Product Name,Quantity,Created Time,Delivery Option,Buyer Username,Recipient,Phone #,Country,State,"
        + "City,Zipcode,Address Line 1,Address Line 2";

    public const string Squarespace =
        "Order ID,Email,Currency,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem sku,Billing Name,Billing Country,"
        + "Shipping Name,Shipping Address1,Shipping Address2,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Private Notes";

    public const string Wix =
        "Order number,Date created,Contact email,Item,SKU,Qty,Delivery method,Recipient name,Recipient phone,Delivery country,"
        + "Delivery state,Delivery state name,Delivery city,Delivery address,Delivery zip/postal code,Billing name,Billing country";

    public const string WooCommerce =
        "Order Number,Order Date,First Name (Billing),Address 1&2 (Billing),Country Code (Billing),Email (Billing),First Name (Shipping),"
        + "Last Name (Shipping),Address 1&2 (Shipping),City (Shipping),State Code (Shipping),Postcode (Shipping),Country Code (Shipping),"
        + "Shipping Method Title,SKU,Item #,Quantity (- Refund)";

    public const string WebToffee =
        "order_id,order_number,order_date,shipping_method,billing_first_name,billing_country,shipping_first_name,shipping_last_name,"
        + "shipping_company,shipping_address_1,shipping_address_2,shipping_postcode,shipping_city,shipping_state,shipping_country,"
        + "line_item_1,line_item_2";

    public const string BigCommerce =
        "Order ID,Customer Name,Order Date,Ship Method,Billing Name,Billing Country,Shipping Name,Shipping Company,Shipping Street 1,"
        + "Shipping Street 2,Shipping Suburb,Shipping State,Shipping State Abbreviation,Shipping Zip,Shipping Country,Product Details";

    public const string Walmart =
        "PO#,Order#,Order Date,Ship By,Customer Name,Customer Shipping Address,Customer Phone Number,Ship to Address 1,Ship to Address 2,"
        + "City,State,Zip,Ship to Country,Line#,Shipping Method,Qty,SKU";

    public const string ShipStation =
        "Order - Number,Date - Order Date,Item - SKU,Item - Name,Item - Qty,Bill To - Name,Ship To - Name,Ship To - Address 1,"
        + "Ship To - Address 2,Ship To - City,Ship To - State,Ship To - Postal Code,Ship To - Country,Service - Requested Service";

    public const string AmazonUnshipped =
        "order-id\torder-item-id\tpurchase-date\tbuyer-name\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\t"
        + "ship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-city\tship-state\tship-postal-code\tship-country";

    public const string NextEngine =
        "店舗伝票番号,受注日,受注郵便番号,受注住所１,受注名,発送郵便番号,発送先住所１,発送先住所２,発送先名,発送電話番号,支払方法,発送方法,商品名,"
        + "商品コード,商品価格,受注数量,備考";

    public const string Tiendanube =
        "Número de orden;Email;Fecha;Moneda;Nombre del comprador;Nombre para el envío;Teléfono para el envío;Dirección;Número;Piso;"
        + "Localidad;Ciudad;Código postal;Provincia o estado;País;Medio de envío;Nombre del producto;Cantidad del producto;SKU";
}
