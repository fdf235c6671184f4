/** Ten complaints that show every stage, filed and worked as customers and staff would do it. */
package io.redress.local.demo;
