using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>Tiendanube's (Nuvemshop's) export of sales: semicolons, Latin-1, what belongs to the order on its first row alone.</summary>
internal static class Tiendanube
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "Tiendanube",
        Description = "Tiendanube, export of sales",
        DateOrder = DateOrder.DayFirst,
        Signatures = [["Número de orden", "Nombre para el envío", "Cantidad del producto"]],
        Columns = new()
        {
            { "OrderId", "Número de orden" },
            { "SellerSku", "SKU" },
            { "ProductName", "Nombre del producto" },
            { "Quantity", "Cantidad del producto" },
            { "DisplayableOrderDate", "Fecha" },
            { "ShippingMethod", "Medio de envío" },
            { "BuyerEmail", "Email" },
            { "Currency", "Moneda" },
            { "Name", "Nombre para el envío" },
            { "AddressLine1", "Dirección" },
            { "HouseNumber", "Número" },
            { "AddressLine2", "Piso" },
            { "DistrictOrCounty", "Localidad" },
            { "City", "Ciudad" },
            { "StateOrRegion", "Provincia o estado" },
            { "PostalCode", "Código postal" },
            { "CountryCode", "País" },
            { "Phone", "Teléfono para el envío" },
        },
        Unused =
        [
            "Estado de la orden", "Estado del pago", "Estado del envío", "Subtotal de productos", "Descuento", "Costo de envío", "Total",
            "Nombre del comprador", "DNI / CUIT", "Teléfono", "Forma de pago", "Medio de pago", "Días mínimos de envío",
            "Días máximos de envío", "Cupón", "Cupón de descuento", "Nota", "Notas del comprador", "Notas del vendedor", "Tags",
            "Fecha de pago", "Fecha de envío", "Nombre del producto", "Precio del producto", "Canal", "Código de tracking del envío",
            "Identificador de la transacción en el medio de pago", "Identificador de la orden", "Producto Físico",
            "Persona que registró la venta", "Sucursal de venta", "Vendedor", "Fecha y hora de cancelación", "Motivo de cancelación",
        ],
        Statuses = new()
        {
            Columns = new Dictionary<string, StatusRole> { ["fechayhoradecancelacion"] = StatusRole.CanceledDate },
            Values = new Dictionary<string, StatusMeaning>
            {
                ["sincumplir"] = StatusMeaning.Ship,
                ["sinenviar"] = StatusMeaning.Ship,
                ["empaquetado"] = StatusMeaning.Ship,
                ["listopararetirar"] = StatusMeaning.Pickup,
            },
        },
        LinesMayRepeat = true,
    };
}
