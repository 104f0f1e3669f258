# Un jour : 12 mars 2027. Le premier du mois s’écrit 1er.
date =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    } { $year }

# Une heure du jour : 17 h, 17 h 05.
clock-full-hour = { $hour } h
clock = { $hour } h { $minute }

zone-st-johns = Saint-Jean de Terre-Neuve
# L’heure de quel lieu.
zone-at-place = heure de { $place }

# Ce qui reste avant un moment, en deux unités. Le navigateur fait le décompte avec ces mots : il met les nombres à la
# place des variables. Les espaces entre un nombre et son unité sont insécables.
time-left-seconds = encore { $seconds } s
time-left-minutes = encore { $minutes } min { $seconds } s
time-left-hours = encore { $hours } h { $minutes } min
time-left-days = { $count ->
    [one] encore { $days } jour { $hours } h
   *[other] encore { $days } jours { $hours } h
}
time-left-nothing = L’heure est venue.
